"""Literals: whether a string that was cut in its line went on with a blank.

A string without white space is a path, a name or a number, not prose.
"""

import re

_SHORTENED = re.compile(r"\b(e\.g|i\.e|etc|vs|cf|resp)\.\Z")
"""What a blank may follow although nothing else shows that it is prose."""


def is_unbroken(string: str, after: str, *, is_joined: bool) -> bool:
    """Tell whether there surely was no blank.

    What comes before is the string so far; it may be joined to another one before it.
    """
    opened = re.match(r"([A-Za-z]*)(['\"])", string)
    if opened is None:
        return False
    body = string[opened.end() :]
    if "f" in opened[1].lower() and _ends_in_field(body):
        return bool(re.match(r"[A-Za-z_]", after))
    if re.search(r"\w\Z", body) and re.match(r"[,;:!?)] ", after):
        return True
    if body.endswith("...") and re.match(r"[\])}]", after):
        return True
    if re.search(r"\d\.\Z", body) and re.match(r"[\d'\"]", after):
        return True
    if not body.endswith("."):
        return False
    rest = re.match(rf"(?:[^\\\n{opened[2]}]|\\.)*", after)
    return rest is not None and bool(rest[0]) and not is_joined and _is_path(body, rest[0])


def _ends_in_field(body: str) -> bool:
    """Whether what is open is a field of a formatted string."""
    bare = body.replace("{{", "").replace("}}", "")
    return bare.rfind("{") > bare.rfind("}")


def _is_path(body: str, rest: str) -> bool:
    if re.search(r"\s", body + rest) or _SHORTENED.search(body):
        return False
    return not rest[0].isupper() or bool(re.search(r"[./_]", body[:-1]))

"""Reading typed answers: numbers, shapes, printed output and code, as phones write them.

Nothing is ever evaluated; code is only parsed, to compare its syntax tree.
"""

import ast
import math
import re

from challenges.errors import UnreadableAnswerError

Shape = tuple[int | None, ...]

_MAX_LENGTH = 200
"""More is no number, no shape and no gap; it also bounds what the parser is given."""

_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "−": "-", "–": "-",
                        "\u00a0": " ", "\u202f": " ", "\u2009": " "})  # fmt: skip

_DIGITS = r"[+-]?(?:\d[\d.,_ ']*|\.\d+)(?:e[+-]?\d+)?"
_NUMBER = re.compile(
    rf"(?:about|approx\.?|circa|[~≈=])?\s*(?P<top>{_DIGITS})"
    rf"(?:\s*/\s*(?P<bottom>{_DIGITS}))?\s*(?P<unit>[^\d]*)",
    re.IGNORECASE,
)
_GROUPED = r"[+-]?[1-9]\d{0,2}(?P<mark>[.,])\d{3}(?:(?P=mark)\d{3})*"
_THOUSANDS = re.compile(_GROUPED)
_DECIMAL = re.compile(rf"(?:[+-]?\d*(?:[.,]\d+)?|{_GROUPED}(?!(?P=mark))[.,]\d+)(?:e[+-]?\d+)?")
_NONE = {"none", "?", "-1", "batch", "batch_size", "b", "n"}
_KERAS = re.compile(r"\b(?:tf\.keras|tensorflow\.keras|keras)\.")


def plain(text: str) -> str:
    """The text with straight quotes and simple dashes and spaces, without code marks around it."""
    return text.translate(_PLAIN).strip().strip("`").strip()


def read_number(text: str, unit: str = "") -> tuple[float, ...]:
    """What the text may mean as a number, likeliest first: "1,250" is 1250, or perhaps 1.25.

    Args:
        text: As typed; a fraction, an exponent, a unit behind the number are understood.
        unit: Of the question. A percentage is a share, unless percent is what was asked for.

    Raises:
        UnreadableAnswerError: If it is no number.
    """
    match = _NUMBER.fullmatch(plain(text)) if len(text) <= _MAX_LENGTH else None
    if match is None:
        raise UnreadableAnswerError("number")
    divisor = _values(match["bottom"])[0] if match["bottom"] else 1.0
    is_share = match["unit"].strip().startswith("%") and not unit.strip().startswith("%")
    divisor *= 100.0 if is_share else 1.0
    if divisor == 0:
        raise UnreadableAnswerError("number")
    return tuple(value / divisor for value in _values(match["top"]))


def read_shape(text: str) -> Shape:
    """The shape that the text writes; None is the batch dimension, by any of its names.

    Raises:
        UnreadableAnswerError: If it is no shape.
    """
    bare = plain(text).casefold() if len(text) <= _MAX_LENGTH else ""
    bare = bare.replace("tensorshape", "").replace("shape=", "")
    inner = re.sub(r"[\[\](){}]", " ", bare)
    tokens = re.split(r"\s*[,;×*]\s*|(?<=[\d\s?eh])x(?=[\d\s?n])|\s+", inner.strip(" .,;"))
    if not bare or (tokens == [""] and inner == bare):
        raise UnreadableAnswerError("shape")
    return tuple(_dimension(token) for token in tokens if token)


def read_order(text: str, count: int) -> tuple[int, ...]:
    """The numbers of `count` lines in the order that the text gives: "2 1 3", "2, 1, 3", "213".

    Raises:
        UnreadableAnswerError: If it is no such order.
    """
    bare = re.sub(r"[\s,;.>-]", "", plain(text)) if len(text) <= _MAX_LENGTH else ""
    if sorted(bare) != [str(number) for number in range(1, count + 1)]:
        raise UnreadableAnswerError("order")
    return tuple(map(int, bare))


def read_output(text: str) -> str:
    """Printed text without what a phone gets wrong: white space, and which quotes."""
    one_line = " ".join(plain(text).replace('"', "'").split())
    return re.sub(r"\s*([\[\](){},:=])\s*", r"\1", one_line)


def read_code(code: str) -> str:
    """What a piece of code says, however it is spaced and quoted; the bare text if it is broken.

    `keras.layers` and `tf.keras.layers` are the same.
    """
    text = _KERAS.sub("", plain(code))
    try:
        return ast.dump(ast.parse(text))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return " ".join(text.split())


def fill_gap(code: str, answer: str) -> str:
    """The code with an answer in its gap; nothing if that is too long to be one.

    Where the gap is inside quotes, a learner's own quotes are left out.
    """
    text = plain(answer)
    if len(text) > _MAX_LENGTH:
        return ""
    if _is_quoted(code):
        text = text.strip("\"'")
    return code.replace("____", text)


def _is_quoted(code: str) -> bool:
    try:
        nodes = list(ast.walk(ast.parse(code)))  # ____ is a name to Python
    except SyntaxError:
        return False
    return any(
        isinstance(node, ast.Constant) and isinstance(node.value, str) and "____" in node.value
        for node in nodes
    )


def _dimension(token: str) -> int | None:
    if token in _NONE:
        return None
    if not re.fullmatch(r"[0-9_]{1,12}", token) or not token.strip("_"):
        raise UnreadableAnswerError("shape")
    return int(token.replace("_", ""))


def _values(digits: str) -> tuple[float, ...]:
    bare = re.sub(r"[\s_']", "", digits).rstrip(".,").casefold()
    readings = []
    if _DECIMAL.fullmatch(bare):
        readings.append(_at(bare, max(bare.rfind(","), bare.rfind("."))))
    if grouped := _THOUSANDS.fullmatch(bare):
        # One comma is likelier to group thousands than one point is.
        readings.insert(0 if grouped["mark"] == "," else 1, _at(bare, -1))
    if not readings or not all(map(math.isfinite, readings)):
        raise UnreadableAnswerError("number")
    return tuple(readings)


def _at(bare: str, decimal: int) -> float:
    """The number whose decimal mark stands at an index; -1 if it has none."""
    if decimal < 0:
        return float(re.sub(r"[.,]", "", bare))
    return float(re.sub(r"[.,]", "", bare[:decimal]) + "." + bare[decimal + 1 :])

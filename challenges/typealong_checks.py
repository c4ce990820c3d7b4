"""What one type-along set must keep to before anybody runs it."""

import ast
import keyword
from collections.abc import Iterator

from challenges.question_checks import MESSAGE, syntax_error
from challenges.typealong import TypeAlong

_WIDEST = 50
_FEWEST_GAPS = 2


def check(item: TypeAlong) -> Iterator[str]:
    """Every problem of a set, as sentences that say what to do."""
    for number, line in enumerate(item.line, start=1):
        if len(line.code) > _WIDEST:
            yield f"line {number} is {len(line.code)} characters wide: break it at {_WIDEST}"
        if not line.why and any(map(str.isalnum, line.code)):
            yield f"line {number}: `why` is missing: say what the line is for"
    if len(item.gaps) < _FEWEST_GAPS:
        yield f"it has {len(item.gaps)} gaps: leave out {_FEWEST_GAPS} words or more"
    for name in ("setup", "code", "check"):
        if error := syntax_error(getattr(item, name)):
            yield f"`{name}` does not parse ({error}): correct it"
    yield from _texts(item)
    yield from _names(item)
    yield from _asserts(item)


def length(item: TypeAlong) -> int:
    """How many of Telegram's characters it takes when it is read."""
    texts = [item.title, item.task, item.given, item.keras2, item.source]
    texts += [text for line in item.line for text in (line.code, line.why, "12  12  ")]
    return sum(len(text.encode("utf-16-le")) // 2 + 2 for text in texts)


def _texts(item: TypeAlong) -> Iterator[str]:
    if (taken := length(item)) > MESSAGE:
        yield f"it takes {taken} characters of one message: shorten it to {MESSAGE}"
    texts = {name: str(getattr(item, name)) for name in ("task", "given", "keras2")}
    texts |= {f"why of line {n}": line.why for n, line in enumerate(item.line, start=1)}
    for name, text in texts.items():
        if text.count("`") % 2:
            yield f"`{name}` has an odd number of backticks: close each piece of code"


def _names(item: TypeAlong) -> Iterator[str]:
    for name in item.names:
        if not name.isidentifier() or keyword.iskeyword(name):
            yield f'`names`: "{name}" is no name of a variable'
        elif f"`{name}`" not in item.task:
            yield f"`task`: tell the learner to call something `{name}`, as the check looks at it"


def _asserts(item: TypeAlong) -> Iterator[str]:
    if syntax_error(item.check):
        return
    asserts = [node for node in ast.walk(ast.parse(item.check)) if isinstance(node, ast.Assert)]
    if not asserts:
        yield '`check` asserts nothing: write `assert …, "what is missing"`'
    for node in asserts:
        if node.msg is None:
            yield f"`check` line {node.lineno}: say after a comma what is missing if it fails"

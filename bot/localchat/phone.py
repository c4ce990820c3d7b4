"""A phone: what its keyboard makes of code while somebody types, and where its client cuts it.

Keyboards differ. This one does at once what any of them does: curly quotes, long dashes, «»,
an ellipsis, capitals where a line begins with a keyword, no-break spaces in the indent.
"""

import keyword
import re

from bot.localchat import limits

_OPENS_AFTER = " \n\t([{=,:<-"
_LITERAL = re.compile(
    r"\"{3}.*?\"{3}|'{3}.*?'{3}|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|#[^\n]*", re.DOTALL
)
_FIRST_WORD = re.compile(r"^([ \t]*)([a-z]+)\b", re.MULTILINE)
_INDENT = re.compile(r"^ +", re.MULTILINE)
_FIGURES = (("...", "…"), ("--", "—"), ("<<", "«"), (">>", "»"))
_NO_BREAK = "\u00a0"


def typed(text: str) -> str:
    """What is in the message field when somebody means `text`. Commands stay as they are."""
    command, code = _after_command(text)
    return command + _figures(_quotes(_spaces(_capitals(code))))


def parts(text: str) -> list[str]:
    """Pieces of at most one message, cut behind the last line end or full stop that fits."""
    pieces = []
    while len(text) > limits.MESSAGE_CHARACTERS:
        window = text[: limits.MESSAGE_CHARACTERS]
        cut = max(window.rfind("\n"), window.rfind(".")) + 1 or limits.MESSAGE_CHARACTERS
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]


def _after_command(text: str) -> tuple[str, str]:
    command = re.match(r"/\w+(?:@\w+)?\s*", text)
    return (command[0], text[command.end() :]) if command else ("", text)


def _capitals(text: str) -> str:
    literal = _LITERAL.sub(lambda found: re.sub(r"[^\n]", "~", found[0]), text)
    places = [
        found.start(2) for found in _FIRST_WORD.finditer(literal) if keyword.iskeyword(found[2])
    ]
    made, at = "", 0
    for place in places:
        made += text[at:place] + text[place].upper()
        at = place + 1
    return made + text[at:]


def _spaces(text: str) -> str:
    """Every other space of an indent, as editors and web pages have them."""
    return _INDENT.sub(lambda found: (f"{_NO_BREAK} " * len(found[0]))[: len(found[0])], text)


def _quotes(text: str) -> str:
    made, before = [], "\n"
    for character in text:
        curly = {'"': "“”", "'": "‘’"}.get(character)
        made.append(character if curly is None else curly[before not in _OPENS_AFTER])
        before = character
    return "".join(made)


def _figures(text: str) -> str:
    for written, shown in _FIGURES:
        text = text.replace(written, shown)
    return text

"""Keyboards: what a phone's keyboard makes of code, and how it is undone.

Nothing here is applied by itself: `mending` takes what is needed to make the text Python.
"""

import keyword
import re
from collections.abc import Callable

from bot.intake.scanning import scan
from challenges.repairs import RepairKind

_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")

_STRAIGHT: dict[str, str] = (
    dict.fromkeys("“”„‟″〝〞", '"') | dict.fromkeys("‘’‚‛′", "'") | {"…": "..."}
)
_GUILLEMETS = {"shifts": {"«": "<<", "»": ">>"}, "quotes": dict.fromkeys("«»", '"')}
_DASHES = {"one": dict.fromkeys("—–−", "-"), "two": {"—": "--", "–": "-", "−": "-"}}
_DASH = re.compile("[—–−]")
_IN_TEXT = {"—": "--"}
# From full stop to tilde, as keyboards for Chinese and Japanese have them.
_WIDE = {0xFEE0 + code: code for code in range(0x21, 0x7F)}

_FIRST_WORD = re.compile(r"^([ \t]*)([A-Z]\w*)\b", re.MULTILINE)
_SOFT = {"match", "case"}
_NAMES = {"print", "len", "range", "model"}
"""Names that a line of a beginner's begins with, besides keywords."""

Undoing = Callable[[str], str]


def spaces(text: str) -> str:
    """Return the text with plain spaces, and without characters that cannot be seen."""
    return _INVISIBLE.sub("", _SPACES.sub(" ", text))


def punctuation(text: str, *, guillemets: str = "shifts", dashes: str = "one") -> str:
    """Return the text with straight quotes, dots for an ellipsis, and hyphens for dashes.

    A long dash was two hyphens where it stands in a string; in code it may have been one.
    """
    straight = _with(text, _STRAIGHT | _GUILLEMETS[guillemets])
    if not _DASH.search(straight):
        return straight
    code, made = scan(straight).code, []
    for place, character in enumerate(straight):
        among = _DASHES[dashes] if code[place] == character else _IN_TEXT
        made.append(among.get(character, character))
    return "".join(made)


def _with(text: str, signs: dict[str, str]) -> str:
    return text.translate({ord(sign): meant for sign, meant in signs.items()})


def wide(text: str) -> str:
    """Return the text with narrow signs in its code; what is in strings is meant."""
    code = scan(text).code
    pairs = zip(text, code, strict=True)
    return "".join(
        character.translate(_WIDE) if character == seen else character for character, seen in pairs
    )


def capitals(text: str) -> str:
    """Return the text with small keywords where lines begin."""
    code = scan(text).code
    made, at = "", 0
    for found in _FIRST_WORD.finditer(code):
        if _was_small(found, code):
            place = found.start(2)
            made += text[at:place] + text[place].lower()
            at = place + 1
    return made + text[at:]


def _was_small(found: re.Match[str], code: str) -> bool:
    word = found[2][0].lower() + found[2][1:]
    line = code[found.start() :].partition("\n")[0].rstrip()
    if word in _SOFT:
        return line.endswith(":")
    if word in _NAMES:
        elsewhere = re.findall(rf"(?<=\S)[ .(=,]*\b{found[2]}\b", code)
        return not elsewhere
    return keyword.iskeyword(word)


VARIANTS: dict[RepairKind, tuple[Undoing, ...]] = {
    RepairKind.SPACES: (spaces,),
    RepairKind.PUNCTUATION: (
        punctuation,
        lambda text: punctuation(text, dashes="two"),
        lambda text: punctuation(text, guillemets="quotes"),
        lambda text: wide(punctuation(text, guillemets="quotes")),
    ),
    RepairKind.CAPITALS: (capitals,),
}
"""What may be undone, in this order, and the ways of doing so, the likeliest first."""

"""Reading: one program out of one message, or out of the several that a paste has become."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.intake import markers
from bot.intake.cuts import Part, plain
from bot.intake.edges import settled
from bot.intake.joining import joined
from bot.intake.keyboards import VARIANTS
from bot.intake.markers import BLOCK, CODE, PAIRS
from bot.intake.mending import Mended, mended
from bot.intake.said import Mark, Said
from bot.intake.syntax import parses
from challenges.repairs import Repair, RepairKind

_KINDS = [*PAIRS, CODE, *markers.LINKS]
_FENCE = re.compile(r"(?:\A|.*?\n)[ \t]*```[\w+-]*\n(.*?)(?:\n?[ \t]*```.*)?\Z", re.DOTALL)
"""A fence that the client did not understand, since its other end is in another message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """Source out of messages, what was made good of it, and whether it is surely that."""

    source: str
    repairs: tuple[Repair, ...] = ()
    is_python: bool = True
    is_certain: bool = True
    readings: tuple["Program", ...] = ()
    """The two or three programs of which it is one, if nobody but the learner can tell which."""

    @property
    def sign(self) -> int:
        """By which a key finds it again."""
        return zlib.crc32(self.source.encode(errors="surrogatepass"))


def read(parts: Sequence[Said]) -> Program | None:
    """Return the program of these messages; None if there is nothing in them."""
    found = _one(parts[0]) if len(parts) == 1 else _several(parts)
    return found if found.source.strip() else None


def fenced(said: Said) -> Said | None:
    """Return the code blocks of a message, joined; prose around them is left out.

    Fences that stand in a string of the program are none.
    """
    blocks = said.of_kind(BLOCK) or _all_of_it(said)
    if not blocks or parses(next(markers.restorations(said)).text):
        return None
    texts = (said.text[block.start : block.end].strip("\n") for block in blocks)
    return Said(text="\n".join(texts))


def _all_of_it(said: Said) -> tuple[Mark, ...]:
    """A message that is monospaced as a whole is a block as well."""
    return tuple(
        mark
        for mark in said.of_kind(CODE)
        if not (said.text[: mark.start] + said.text[mark.end :]).strip()
    )


def _one(said: Said) -> Program:
    block = fenced(said) or said
    found = mended(block)
    if not found.is_python and "```" in block.text:
        (inside,) = _unfenced([found.source])
        found = mended(Said(text=inside))
    return _of(replace(found, source=found.source.strip("\n").rstrip()))


def _of(found: Mended) -> Program:
    return Program(source=found.source, repairs=found.repairs, is_python=found.is_python)


def _several(parts: Sequence[Said]) -> Program:
    texts, restored, is_certain = _texts(parts)
    whole, undone = joined(_seen(parts, texts)), list[Repair]()
    if not whole.is_certain and not parses(whole.text):
        changed, undone = _undone(_unfenced(texts))
        other = joined([plain(text) for text in changed]) if undone else whole
        whole, undone = (other, undone) if other.is_certain else (whole, [])
    number = Repair(kind=RepairKind.JOINED, detail=str(len(parts)))
    repairs = [number, *restored, *undone]
    found = _whole(whole.text, repairs, has_guess=whole.has_guess)
    if is_certain and whole.is_certain:
        return replace(found, is_certain=found.is_python)
    others = [_whole(text, repairs, has_guess=whole.has_guess) for text in whole.readings]
    is_told = is_certain and all(other.is_python for other in others)
    return replace(found, is_certain=False, readings=tuple(others) if is_told else ())


def _whole(text: str, before: Sequence[Repair], *, has_guess: bool) -> Program:
    """A program that was joined, with what was made good of it before and now."""
    found = mended(Said(text=text))
    guess = [Repair(kind=RepairKind.DOCSTRING)] if has_guess else []
    return Program(
        source=found.source,
        repairs=(*before, *found.repairs, *guess),
        is_python=found.is_python,
    )


def _seen(parts: Sequence[Said], texts: list[str]) -> list[Part]:
    """The parts of the program, with what a client has cut."""
    return [
        Part(text=text, typed=typed, arrived=part.text, lasting=_lasting(part))
        for part, typed, text in zip(parts, texts, _unfenced(texts), strict=True)
    ]


def _lasting(part: Said) -> str:
    """What a part says, without the places in it where it would not be cut."""
    text = part.text
    for mark in part.of_kind(*PAIRS, CODE, *markers.LINKS):
        inside = slice(mark.start + 1, mark.end)
        text = text[: inside.start] + re.sub(r"\s", ".", text[inside]) + text[inside.stop :]
    return text


def _undone(texts: list[str]) -> tuple[list[str], list[Repair]]:
    """The texts without what a keyboard made of them: else nobody sees where they meet."""
    repairs = []
    for kind, (way, *_) in VARIANTS.items():
        changed = [way(text).strip() for text in texts]
        if changed != texts:
            texts = changed
            repairs.append(Repair(kind=kind))
    return texts, repairs


def _texts(parts: Sequence[Said]) -> tuple[list[str], list[Repair], bool]:
    """What each part says, with its markers; which those were; and whether they are sure."""
    texts: list[str] = []
    names: dict[str, None] = {}
    is_certain, was_block = True, True
    for number, part in enumerate(parts):
        block = _block(part)
        way = markers.restored(part, _KINDS)
        texts.append(way.text if block is None else block)
        if block is None:
            names |= dict.fromkeys(way.markers)
            if not was_block:
                edge = settled(texts[-2], texts[-1], (parts[number - 1], part))
                texts[-2:] = edge.before, edge.after
                is_certain = is_certain and edge.is_certain
        was_block = block is not None
    repairs = [Repair(kind=RepairKind.MARKERS, detail=" ".join(names))] if names else []
    return texts, repairs, is_certain


def _block(part: Said) -> str | None:
    """The code block that a part is, or begins or ends with: a client cuts blocks, too."""
    blocks = part.of_kind(BLOCK)
    if not blocks or parses(next(markers.restorations(part)).text):
        return None
    return "\n".join(part.text[block.start : block.end].strip("\n") for block in blocks)


def _unfenced(texts: list[str]) -> list[str]:
    """Leave out what stands before the first fence and behind the last, and the fences."""
    opened = _FENCE.match(texts[0])
    if opened is None:
        return texts
    if len(texts) == 1:
        return [opened[1]]
    first, last = opened[1], re.sub(r"\n?[ \t]*```[^\n]*(\n.*)?\Z", "", texts[-1], flags=re.DOTALL)
    return [first, *texts[1:-1], last]

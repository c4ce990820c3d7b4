"""What Keras's complaints mean: labels that do not fit a loss, shapes that do not fit a layer.

Reads an exception's words, as the child tells them, and adds a note to them; judges nothing.
"""

import re
from collections.abc import Callable

from challenges.phrases import Phrase, PhraseKind
from challenges.verdicts import Note, NoteKind

_TABLE = 2  # axes: rows and columns

Shape = tuple[str, ...]
"""The axes as Keras writes them, "None" among them."""

Explain = Callable[["re.Match[str]"], Note | None]


def explained(message: str) -> tuple[Note, ...]:
    """The note for a complaint that is known, none for others."""
    for pattern, explain in _KNOWN:
        match = pattern.search(message)
        note = explain(match) if match else None
        if note is not None:
            return (note,)
    return ()


def _of_loss(match: "re.Match[str]") -> Note | None:
    """Class ids where one-hot rows are expected, the other way round, or steps too many."""
    target, output = (_axes(match[name]) for name in ("target", "output"))
    if len(output) > _TABLE:
        phrase = Phrase(PhraseKind.FOR_LABELS, (_written(output), _written(target)))
        return Note(kind=NoteKind.STEPS, phrase=phrase)
    if "rank (ndim) `target.ndim - 1`" in match[0]:
        return Note(kind=NoteKind.ONE_HOT_LABELS)
    is_ids = len(target) == 1 or target[1:] == ("1",)
    return Note(kind=NoteKind.ID_LABELS, detail=output[-1]) if is_ids else None


def _of_range(match: "re.Match[str]") -> Note:
    return Note(
        kind=NoteKind.LABEL_RANGE, phrase=Phrase(PhraseKind.FOR_UNITS, (match[1], match[2]))
    )


def _of_place(match: "re.Match[str]") -> Note:
    return Note(kind=NoteKind.LABEL_RANGE, phrase=Phrase(PhraseKind.BEYOND_UNITS))


def _of_layer(match: "re.Match[str]") -> Note:
    phrase = Phrase(PhraseKind.AXES, (match[1], match[3], match[2]))
    return Note(kind=NoteKind.LAYER_INPUT, phrase=phrase)


def _of_size(match: "re.Match[str]") -> Note:
    return Note(kind=NoteKind.USED_UP)


def _of_rows(match: "re.Match[str]") -> Note:
    return Note(kind=NoteKind.CARDINALITY, phrase=Phrase(PhraseKind.PAIR, (match[1], match[2])))


def _axes(text: str) -> Shape:
    return tuple(text.strip().rstrip(",").split(", "))


def _written(shape: Shape) -> str:
    return f"(n, {', '.join(shape[1:])})" if len(shape) > 1 else "(n,)"


_KNOWN: tuple[tuple["re.Pattern[str]", Explain], ...] = (
    (
        re.compile(
            r"must have (the same shape|the same rank|rank \(ndim\) `target.ndim - 1`).{0,60}?"
            r"target\.shape=\((?P<target>[^)]*)\), output\.shape=\((?P<output>[^)]*)\)"
        ),
        _of_loss,
    ),
    (
        re.compile(
            r"SparseSoftmaxCrossEntropy.{0,2000}?indices\[\d+\] = (-?\d+) is not in \[0, (\d+)\)",
            re.DOTALL,
        ),
        _of_range,
    ),
    (
        # Whichever of two ops comes first; this one tells a place in the whole batch.
        re.compile(
            r"SparseSoftmaxCrossEntropy.{0,2000}?segment_ids\[\d+\] = -?\d+ is out of range",
            re.DOTALL,
        ),
        _of_place,
    ),
    (
        re.compile(
            r"of layer '?\"?(\w{1,60})'?\"? is incompatible .{0,40}ndim=(\d), found ndim=(\d)"
        ),
        _of_layer,
    ),
    (re.compile(r"output size would be zero or negative"), _of_size),
    (re.compile(r"'x' sizes: (\d+)[^']{0,40}'y' sizes: (\d+)"), _of_rows),
)

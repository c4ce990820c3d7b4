"""Why predictions of one shape cannot be compared with labels that need another."""

from collections import Counter

from challenges.phrases import Phrase, PhraseKind
from challenges.verdicts import NoteKind
from runner.metrics.measured import Measured, Shape, noted, squeezed

_TABLE = 2  # axes: rows and columns


def misfit(shape: Shape, wanted: Shape) -> Measured:
    """What is told of predictions of this shape where `wanted` was expected.

    The last axis of `wanted` is the least that serves: more classes than there are do no harm.
    """
    phrase = Phrase(PhraseKind.INSTEAD, (_written(shape), _written(wanted)))
    return noted(_kind(shape, wanted), phrase)


def _kind(shape: Shape, wanted: Shape) -> NoteKind:
    got, want = squeezed(shape), squeezed(wanted)
    if _is_permuted(shape, wanted):
        return NoteKind.SWAPPED
    if shape[0] != wanted[0]:
        return NoteKind.ROWS
    if len(got) > len(want):
        return NoteKind.UNITS if len(shape) == _TABLE else NoteKind.STEPS
    if len(got) < len(want):
        return NoteKind.ONE_COLUMN if len(got) == 1 else NoteKind.LAST_ONLY
    return NoteKind.UNITS if got[:-1] == want[:-1] else NoteKind.SHAPE


def _is_permuted(shape: Shape, wanted: Shape) -> bool:
    """Whether the axes are there, in another order."""
    got = [size for size in shape if size != 1]
    want = [size for size in wanted if size != 1]
    if got == want:  # only (1, n) for (n,) can come here
        return shape[0] != wanted[0]
    rest = list((Counter(got) - Counter(want[:-1])).elements())
    if len(got) != len(want) or len(rest) != 1 or got[:-1] == want[:-1]:
        return False
    return rest[0] == want[-1] or (len(want) > 1 and rest[0] > want[-1])


def _written(shape: Shape) -> str:
    return str(tuple(int(size) for size in shape))

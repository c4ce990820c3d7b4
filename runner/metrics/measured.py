"""What measuring gives, and the arrays that it takes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from challenges.phrases import Phrase
from challenges.verdicts import Note, NoteKind

Predictions = NDArray[np.float32]
Floats = NDArray[np.float64]
Ids = NDArray[np.int64]

Shape = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The metric's value, unless the predictions allow none; and what was odd about them."""

    value: float | None = None
    notes: tuple[Note, ...] = ()


def noted(kind: NoteKind, phrase: Phrase) -> Measured:
    """No value, and why."""
    return Measured(notes=(Note(kind=kind, phrase=phrase),))


def squeezed(shape: Shape) -> Shape:
    """The shape without axes of length 1, but for the rows: (n, 1) is as good as (n,)."""
    return (shape[0], *(size for size in shape[1:] if size != 1))

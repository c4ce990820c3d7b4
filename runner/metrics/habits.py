"""What predictions that can be measured give away of a mistake in the model. Only ever notes."""

import numpy as np

from challenges.phrases import Phrase, PhraseKind
from challenges.verdicts import Note, NoteKind
from runner.metrics import formulas
from runner.metrics.measured import Floats, Ids, Predictions

_BINARY = 2
_SAME = 1e-6
_SUM_TOLERANCE = 0.01
_CLEARLY_MORE = 0.3
"""How much better the predictions would be with one mistake undone."""
_MUCH_BETTER, _BETTER = 4, 2
"""So many times as good as the predictions themselves, and as saying the mean."""
_MOSTLY_WRONG = 0.25
_SHOWN = 4


def of_one_column(said: Predictions) -> tuple[Note, ...]:
    """What is odd about one number a row, whatever the labels."""
    if len(said) < _BINARY or float(np.ptp(said)) > _SAME * max(1.0, float(np.abs(said).max())):
        return ()
    if abs(float(said[0]) - 1) < _SAME:
        return (Note(kind=NoteKind.SOFTMAX_OF_ONE),)
    return (Note(kind=NoteKind.CONSTANT, detail=f"{float(said[0]):.3g}"),)


def of_rows(said: Predictions) -> tuple[Note, ...]:
    """What is odd about a row of numbers for each input, whatever the labels."""
    found = []
    if len(said) > 1 and float(np.ptp(said, axis=0).max()) <= _SAME * max(1.0, _largest(said)):
        row = ", ".join(f"{value:.3g}" for value in said[0, :_SHOWN].tolist())
        found.append(Note(kind=NoteKind.CONSTANT, detail=row))
    sums = said.sum(axis=1, dtype=np.float64)
    low, high = float(said.min()), float(said.max())
    if low < -_SAME or high > 1 + _SAME:
        phrase = between(low, high, ".2f")
        found.append(Note(kind=NoteKind.PROBABILITIES, phrase=phrase))
    elif float(np.abs(sums - 1).max()) > _SUM_TOLERANCE:
        phrase = between(float(sums.min()), float(sums.max()), ".2f")
        found.append(Note(kind=NoteKind.SUMS, phrase=phrase))
    elif said.shape[1] == _BINARY:
        found.append(Note(kind=NoteKind.TWO_COLUMNS))
    return tuple(found)


def of_classes(said: Ids, classes: Ids, count: int) -> tuple[Note, ...]:
    """What is odd about the classes that were meant, given those that were right."""
    value = formulas.accuracy(said, classes)
    if count == _BINARY:
        return (Note(kind=NoteKind.INVERTED),) if value < _MOSTLY_WRONG else ()
    for step in (-1, 1):
        if formulas.accuracy(said + step, classes) > value + _CLEARLY_MORE:
            return (Note(kind=NoteKind.OFF_BY_ONE, detail=f"{-step:+d}"),)
    return ()


def of_numbers(said: Floats, numbers: Floats) -> tuple[Note, ...]:
    """What is odd about numbers, given those that were right."""
    constant = of_one_column(said.ravel().astype(np.float32))
    bound = _bound(said, numbers)
    if constant and not bound:
        return (Note(kind=NoteKind.CONSTANT, detail=f"{said.ravel()[0]:.3g}"),)
    if bound:
        return (Note(kind=NoteKind.BOUNDED, phrase=bound),)
    if _is_on_another_scale(said, numbers):
        # Of the labels nothing is told: where hidden ones lie may be what has to be found out.
        phrase = between(float(said.min()), float(said.max()), ".3g")
        return (Note(kind=NoteKind.SCALE, phrase=phrase),)
    return ()


def between(low: float, high: float, form: str) -> Phrase:
    """Return a range in words."""
    return Phrase(PhraseKind.RANGE, (format(low, form), format(high, form)))


def _bound(said: Floats, numbers: Floats) -> Phrase | None:
    """Between which bounds an activation has squeezed the predictions, as it seems."""
    low, high = float(said.min()), float(said.max())
    if low >= 0 and 0.95 < high <= 1 and _share(numbers > 1) > 0.5:
        return between(0, 1, "g")
    if low >= -1 and high <= 1 and max(-low, high) > 0.95 and _share(np.abs(numbers) > 1) > 0.5:
        return between(-1, 1, "g")
    if low == 0 and _share(said == 0) > 0.05 and _share(numbers < 0) > 0.05:
        return Phrase(PhraseKind.AT_LEAST, ("0",))
    return None


def _is_on_another_scale(said: Floats, numbers: Floats) -> bool:
    """Whether a straight line would turn bad predictions into good ones."""
    x, y = said.ravel(), numbers.ravel()
    if len(x) < 3 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return False
    slope = float(np.mean((x - x.mean()) * (y - y.mean())) / x.var())
    line = formulas.mae(slope * (x - x.mean()) + y.mean(), y)
    guess = formulas.mae(np.full_like(y, y.mean()), y)
    return _MUCH_BETTER * line < formulas.mae(x, y) and _BETTER * line < guess


def _share(condition: np.typing.NDArray[np.bool_]) -> float:
    return float(np.mean(condition))


def _largest(said: Predictions) -> float:
    return float(np.abs(said).max())

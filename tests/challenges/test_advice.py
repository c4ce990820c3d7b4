import math

import pytest

from challenges.advice import notes
from challenges.verdicts import Epoch, Note, NoteKind, Verdict

OVERFITTING = Note(kind=NoteKind.OVERFITTING, detail="2")
IMPROVING = Note(kind=NoteKind.STILL_IMPROVING)


def history(loss: list[float], val_loss: list[float] | None = None) -> list[Epoch]:
    series = {"loss": loss} | ({"val_loss": val_loss} if val_loss else {})
    return [
        Epoch(
            number=index + 1,
            of=len(loss),
            metrics={name: values[index] for name, values in series.items()},
        )
        for index in range(len(loss))
    ]


@pytest.mark.parametrize(
    ("epochs", "verdict", "expected"),
    [
        ([], Verdict.BELOW_TARGET, (Note(kind=NoteKind.UNTRAINED),)),
        ([], Verdict.ACCEPTED, ()),  # a loop of their own leaves no history
        (history([3, 2, 1], [3, 2, 2.5]), Verdict.BELOW_TARGET, (OVERFITTING,)),
        (history([3, 2, 1], [3, 2, 2.5]), Verdict.ACCEPTED, (OVERFITTING,)),
        (history([3, 2, 1], [3, 2, 2.1]), Verdict.BELOW_TARGET, ()),  # within the noise
        (history([3, 2, 2.5], [3, 2, 2.5]), Verdict.BELOW_TARGET, ()),  # diverged, not overfitted
        (history([3, 1], [2, 3]), Verdict.BELOW_TARGET, ()),  # too short to tell
        (history([3, 2, 1]), Verdict.BELOW_TARGET, (IMPROVING,)),
        (history([3, 2]), Verdict.BELOW_TARGET, (IMPROVING,)),
        (history([3, 2, 1], [3, 2.5, 2]), Verdict.BELOW_TARGET, (IMPROVING,)),
        (history([3, 2, 1]), Verdict.ACCEPTED, ()),
        (history([3, 1, 0.999]), Verdict.BELOW_TARGET, ()),  # has settled
        (history([1, 2, 1.5]), Verdict.BELOW_TARGET, ()),
        (history([3]), Verdict.BELOW_TARGET, ()),
        (history([3, math.nan]), Verdict.BELOW_TARGET, ()),
        (history([3, 2, 1], [3, 2, math.inf]), Verdict.BELOW_TARGET, ()),
        (history([3, 2, 1]), Verdict.ERROR, ()),
        ([], Verdict.REJECTED, ()),
    ],
)
def test_a_history_tells_what_to_try_next(epochs, verdict, expected):
    assert notes(epochs, verdict) == expected


def test_a_history_without_losses_tells_nothing():
    assert notes([Epoch(number=1, of=2), Epoch(number=2, of=2)], Verdict.BELOW_TARGET) == ()

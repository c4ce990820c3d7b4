"""What a training history tells about the next try, as notes in data."""

import math
from collections.abc import Sequence

from challenges.verdicts import Epoch, Note, NoteKind, Verdict

_WORSE = 0.1
"""Validation loss this much above its best has clearly risen; less is noise between epochs."""
_BETTER = 0.01
"""Loss that fell by this share over the last epochs was still falling."""


def notes(history: Sequence[Epoch], verdict: Verdict) -> tuple[Note, ...]:
    """What to try next, most important first; nothing for runs that did not reach a metric."""
    if verdict not in {Verdict.ACCEPTED, Verdict.BELOW_TARGET}:
        return ()
    if not history:
        is_short = verdict is Verdict.BELOW_TARGET
        return (Note(kind=NoteKind.UNTRAINED),) if is_short else ()
    best = _overfitted_since(history)
    if best is not None:
        return (Note(kind=NoteKind.OVERFITTING, detail=str(best.number)),)
    if verdict is Verdict.BELOW_TARGET and _was_improving(history):
        return (Note(kind=NoteKind.STILL_IMPROVING),)
    return ()


def _overfitted_since(history: Sequence[Epoch]) -> Epoch | None:
    """The best epoch, if validation loss has risen since while the training loss fell."""
    watched = [epoch for epoch in history if {"loss", "val_loss"} <= epoch.metrics.keys()]
    if len(watched) < 3 or not _are_finite([epoch.metrics["val_loss"] for epoch in watched]):
        return None
    best, last = min(watched, key=lambda epoch: epoch.metrics["val_loss"]), watched[-1]
    lowest = best.metrics["val_loss"]
    risen = last.metrics["val_loss"] - lowest > _WORSE * abs(lowest)
    return best if risen and last.metrics["loss"] < best.metrics["loss"] else None


def _was_improving(history: Sequence[Epoch]) -> bool:
    name = "val_loss" if "val_loss" in history[-1].metrics else "loss"
    losses = [epoch.metrics[name] for epoch in history if name in epoch.metrics]
    if len(losses) < 2 or not _are_finite(losses):
        return False
    before = losses[-1 - max(1, len(losses) // 5)]
    return losses[-1] == min(losses) and before - losses[-1] > _BETTER * abs(before)


def _are_finite(values: Sequence[float]) -> bool:
    return all(math.isfinite(value) for value in values)

"""The walk through a log: each review is predicted by what was known on the days before it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from challenges.evaluation import rivals
from challenges.evaluation.scores import Scores, bins, scores
from challenges.fitting.history import Array, History, layout
from challenges.fitting.model import recalls
from challenges.fitting.personal import Fitted, personal
from challenges.parameters import DEFAULT

MONTH = 30
"""Days of a month of history."""

_GROWTH = 1.08
"""By how much a log grows until the night on which the walk fits it again."""

PERSONAL, STOCK = "Personal", "FSRS-6 defaults"

Tell = Callable[[float], None]
"""Told how far the walk has come, from 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """How the models did: in all, and by month of history."""

    cards: int
    days: int
    reviews: int  # of which those of a card's first day are predicted by nobody
    total: dict[str, Scores]  # by model
    months: dict[int, dict[str, Scores]]  # by month, the first is 1; months without reviews lack


def evaluate(reviews: History, tell: Tell = lambda _: None) -> Evaluation:
    """Walk through a history and score every model on the same reviews.

    Scored are the reviews that come on a later day than the card's one before; repeats on one day
    train the models, and are not predicted.
    """
    counted = layout(reviews).elapsed > 0
    predicted = {name: found[counted] for name, found in _predictions(reviews, counted, tell)}
    known, groups = reviews.recalled[counted], bins(reviews)[counted]
    months = (reviews.days[counted] - reviews.days.min()) // MONTH + 1

    def scored(where: Array) -> dict[str, Scores]:
        return {
            name: scores(found[where], known[where], groups[where])
            for name, found in predicted.items()
        }

    return Evaluation(
        cards=len(np.unique(reviews.cards)),
        days=len(np.unique(reviews.days)),
        reviews=len(reviews),
        total=scored(np.ones(len(known), dtype=bool)) if len(known) else {},
        months={int(month): scored(months == month) for month in np.unique(months)},
    )


def walk(reviews: History, tell: Tell = lambda _: None) -> Array:
    """What the personal fit says of each review, fitted anew on the nights before it."""
    found = np.ones(len(reviews))
    fitted = Fitted(weights=DEFAULT, likeliest=DEFAULT)
    for since, until in _nights(reviews.days):
        if since:
            fitted = personal([reviews.first(since)], DEFAULT, [fitted])[0]
        known = reviews.first(until)
        found[since:until] = recalls(layout(known), np.array(fitted.weights))[0, since:]
        tell((until / len(reviews)) ** 2)
    return found


def _predictions(reviews: History, counted: Array, tell: Tell) -> Iterator[tuple[str, Array]]:
    yield PERSONAL, walk(reviews, tell)
    yield STOCK, recalls(layout(reviews), np.array(DEFAULT))[0]
    yield "SM-2", rivals.sm2(reviews)
    yield "Leitner", rivals.leitner(reviews)
    yield "Moving average", rivals.moving_average(reviews, counted)


def _nights(days: Array) -> Iterator[tuple[int, int]]:
    """Stretches of whole days between the nights on which the log is fitted."""
    since, total = 0, len(days)
    while since < total:
        wanted = min(int(since * _GROWTH) + 1, total - 1)
        until = int(np.searchsorted(days, days[wanted], side="right"))
        yield since, until
        since = until

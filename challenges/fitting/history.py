"""Histories: a learner's reviews as arrays, laid out so that all cards take a step at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Reviews in the order in which they happened; days count study days from any zero."""

    cards: Array  # any number for each card
    days: Array
    ratings: Array  # 1 to 4
    guesses: Array  # how likely somebody who knows nothing is right: 1/k for one of k options

    def __len__(self) -> int:
        return len(self.days)

    @property
    def recalled(self) -> Array:
        """Which reviews were recalled."""
        return self.ratings > 1

    def until(self, day: int) -> "History":
        """What happened on earlier days."""
        return self.first(int(np.searchsorted(self.days, day)))

    def first(self, count: int) -> "History":
        """The first reviews of it."""
        return History(
            cards=self.cards[:count],
            days=self.days[:count],
            ratings=self.ratings[:count],
            guesses=self.guesses[:count],
        )


def history(
    cards: Sequence[int] | Array,
    days: Sequence[int] | Array,
    ratings: Sequence[int] | Array,
    guesses: Sequence[float] | Array | None = None,
) -> History:
    """A history from its columns, whatever their order."""
    order = np.argsort(np.asarray(days), kind="stable")
    guessed = np.zeros(len(order)) if guesses is None else np.asarray(guesses, dtype=float)
    return History(
        cards=np.asarray(cards)[order],
        days=np.asarray(days, dtype=np.int64)[order],
        ratings=np.asarray(ratings, dtype=np.int64)[order],
        guesses=guessed[order],
    )


@dataclass(frozen=True, slots=True)
class Step:
    """The n-th reviews of all cards that have so many."""

    places: Array  # where in the history they are
    ratings: Array
    elapsed: Array  # study days since the card's review before


def steps(reviews: History) -> list[Step]:
    """The history as steps; a card is in the same column of all of them."""
    order = np.argsort(reviews.cards, kind="stable")
    cards = reviews.cards[order]
    starts = np.flatnonzero(np.r_[True, cards[1:] != cards[:-1]])
    counts = np.diff(np.r_[starts, len(cards)])
    longest_first = np.argsort(-counts, kind="stable")
    starts, counts = starts[longest_first], counts[longest_first]
    found = []
    for number in range(counts[0] if len(counts) else 0):
        lasting = starts[: np.searchsorted(-counts, -number)]
        places = order[lasting + number]
        before = order[lasting + max(number - 1, 0)]
        elapsed = (reviews.days[places] - reviews.days[before]).astype(float)
        found.append(Step(places, reviews.ratings[places], elapsed))
    return found


def elapsed_in(taken: Sequence[Step], total: int) -> Array:
    """Study days since the same card's review before; -1 where there was none."""
    elapsed = np.full(total, -1.0)
    for step in taken[1:]:
        elapsed[step.places] = step.elapsed
    return elapsed

"""Histories: reviews as arrays, laid out so that all cards take a step at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A learner's reviews in the order in which they happened; days count from any zero."""

    cards: Array  # any number for each card
    days: Array
    ratings: Array  # 1 to 4
    guesses: Array  # how likely somebody who knows nothing is right: 1/k for one of k options
    planned: Array  # days that were planned when the card was reviewed last; NaN: not known
    aims: Array  # logits of the retention that they were chosen for; NaN: not known

    def __len__(self) -> int:
        return len(self.days)

    @property
    def recalled(self) -> Array:
        """Which reviews were recalled."""
        return np.asarray(self.ratings > 1)

    def first(self, count: int) -> "History":
        """The first reviews of it."""
        return History(
            cards=self.cards[:count],
            days=self.days[:count],
            ratings=self.ratings[:count],
            guesses=self.guesses[:count],
            planned=self.planned[:count],
            aims=self.aims[:count],
        )


def history(
    cards: Sequence[int] | Array,
    days: Sequence[int] | Array,
    ratings: Sequence[int] | Array,
    guesses: Sequence[float] | Array | None = None,
    plans: tuple[Array, Array] | None = None,
) -> History:
    """A history from its columns; those of one day are in the order in which they happened."""
    order = np.argsort(np.asarray(days), kind="stable")
    guessed = np.zeros(len(order)) if guesses is None else np.asarray(guesses, dtype=float)
    planned, aims = plans or (np.full(len(order), np.nan),) * 2
    return History(
        cards=np.asarray(cards, dtype=np.int64)[order],
        days=np.asarray(days, dtype=np.int64)[order],
        ratings=np.asarray(ratings, dtype=np.int64)[order],
        guesses=guessed[order],
        planned=planned[order],
        aims=aims[order],
    )


@dataclass(frozen=True, slots=True)
class Step:
    """The n-th reviews of all cards that have so many."""

    places: Array  # where in the history they are
    ratings: Array
    elapsed: Array  # study days since the card's review before
    lapsed: Array  # columns of those that were forgotten on a later day
    repeated: Array  # columns of those on the same day as the one before


@dataclass(frozen=True, slots=True)
class Layout:
    """Histories, one after another, as steps; a card keeps its column in all of them."""

    steps: tuple[Step, ...]
    owners: Array  # of each column: whose history it is of
    total: int

    @property
    def elapsed(self) -> Array:
        """Of each review: study days since the card's review before; -1 if it was the first."""
        found = np.full(self.total, -1.0)
        for step in self.steps[1:]:
            found[step.places] = step.elapsed
        return found

    @property
    def positions(self) -> Array:
        """Of each review: its place among all those that the steps take, one after another."""
        found = np.empty(self.total, dtype=np.int64)
        if self.steps:
            found[np.concatenate([step.places for step in self.steps])] = np.arange(self.total)
        return found


def layout(*histories: History) -> Layout:
    """Lay histories out."""
    owners = np.repeat(np.arange(len(histories)), [len(one) for one in histories])
    cards = np.concatenate([one.cards for one in histories])
    days = np.concatenate([one.days for one in histories])
    ratings = np.concatenate([one.ratings for one in histories])
    order = np.lexsort((cards, owners))
    starts, counts = _runs(owners[order], cards[order])
    steps = []
    for number in range(counts[0] if len(counts) else 0):
        lasting = starts[: np.searchsorted(-counts, -number)]
        places, before = order[lasting + number], order[lasting + max(number - 1, 0)]
        steps.append(_step(places, ratings[places], days[places] - days[before]))
    return Layout(tuple(steps), owners[order[starts]], len(cards))


def _runs(owners: Array, cards: Array) -> tuple[Array, Array]:
    """Where each card's reviews begin and how many there are, the most first."""
    is_first = np.ones(len(cards), dtype=bool)
    is_first[1:] = (cards[1:] != cards[:-1]) | (owners[1:] != owners[:-1])
    starts = np.flatnonzero(is_first)
    counts = np.diff(np.append(starts, len(cards)))
    most_first = np.argsort(-counts, kind="stable")
    return starts[most_first], counts[most_first]


def _step(places: Array, ratings: Array, elapsed: Array) -> Step:
    repeated = elapsed == 0
    return Step(
        places=places,
        ratings=ratings,
        elapsed=elapsed.astype(float),
        lapsed=np.flatnonzero((ratings == 1) & ~repeated),
        repeated=np.flatnonzero(repeated),
    )

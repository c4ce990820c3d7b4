"""A log as arrays, the oldest review first: made once of it, for all that is asked of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count, repeat
from typing import Any

import numpy as np

from challenges.cards import CardKind
from challenges.fitting.bias import log_odds
from challenges.fitting.history import Array, History, history
from challenges.logs import Log

_NUMBERS = {kind.value: number for number, kind in enumerate(CardKind)}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """A learner's reviews."""

    keys: list[tuple[str, str]]  # the cards: kind and name
    cards: Array  # each review's, by its place among the keys
    kinds: Array
    days: Array
    ratings: Array
    contents: list[str]
    planned: Array  # days until the review, as planned at the card's last one; NaN: not known
    aims: Array  # logits of the retention that they were chosen for; NaN: not known

    def of_kind(self, kind: CardKind) -> Array:
        """The places of the reviews of cards of a kind."""
        return np.flatnonzero(self.kinds == _NUMBERS[kind.value])

    def history(self, kind: CardKind, guesses: Mapping[str, float]) -> History:
        """What it tells of cards of a kind.

        Args:
            kind: Of which.
            guesses: How likely a question is answered right by somebody who does not know.
        """
        at = self.of_kind(kind)
        contents = map(self.contents.__getitem__, at.tolist())
        guessed = list(map(guesses.get, contents, repeat(0.0)))
        plans = self.planned[at], self.aims[at]
        return history(self.cards[at], self.days[at], self.ratings[at], guessed, plans)

    def by_card(self) -> tuple[Array, Array]:
        """The places of the reviews, card by card, and where each card's begin among them."""
        order = np.argsort(self.cards, kind="stable")
        return order, np.flatnonzero(np.diff(self.cards[order], prepend=-1))


def table(log: Log) -> Table:
    """The table of a log."""
    days = np.array(log.days, dtype=np.int64)
    order = np.lexsort((np.array(log.ids), days))
    numbers: dict[tuple[str, str], int] = defaultdict(count().__next__)
    cards = _numbered(numbers, zip(log.kinds, log.names, strict=True))[order]
    days = days[order]
    planned, aims = _plans(log, order, cards, days)
    return Table(
        keys=list(numbers),
        cards=cards,
        kinds=_numbered(_NUMBERS, log.kinds)[order],
        days=days,
        ratings=np.array(log.ratings, dtype=np.int64)[order],
        contents=list(map(log.contents.__getitem__, order.tolist())),
        planned=planned,
        aims=aims,
    )


def _numbered(numbers: Mapping[Any, int], keys: Iterable[Any]) -> Array:
    # By `map`, as in all of this file: a line of Python a review is what a night would spend.
    return np.fromiter(map(numbers.__getitem__, keys), dtype=np.int64)


def _plans(log: Log, order: Array, cards: Array, days: Array) -> tuple[Array, Array]:
    dues, aims = (np.array(column, dtype=float)[order] for column in (log.dues, log.aims))
    planned, logits = np.full(len(order), np.nan), np.full(len(order), np.nan)
    by_card = np.argsort(cards, kind="stable")
    again = np.flatnonzero(np.diff(cards[by_card]) == 0)
    before, after = by_card[again], by_card[again + 1]
    planned[after] = dues[before] - days[before]
    logits[after] = log_odds(aims[before])
    return planned, logits

"""A refit: new weights from a learner's log, and what each card's memory is by them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from fsrs_rs_python import FSRS, FSRSItem, FSRSReview, MemoryState

from challenges.cards import FITTED, CardKey, CardKind, Memory
from challenges.fitting.history import Array, History, history
from challenges.fitting.personal import Fitted, personal
from challenges.fitting.pooling import pooled
from challenges.logs import Log
from challenges.parameters import Presets, Weights

Guesses = Mapping[str, float]
"""How likely a question is answered right by somebody who does not know, by its id."""


@dataclass(frozen=True, slots=True)
class Refit:
    """What came of a learner's log."""

    fitted: Mapping[CardKind, Fitted]
    reviews: Mapping[CardKind, int]

    @property
    def presets(self) -> Presets:
        """The weights."""
        return Presets(
            questions=self.fitted[CardKind.QUESTION].weights,
            code=self.fitted[CardKind.CHALLENGE].weights,
            questions_bias=self.fitted[CardKind.QUESTION].bias,
            code_bias=self.fitted[CardKind.CHALLENGE].bias,
        )


def refits(
    logs: Sequence[Log],
    centre: Presets,
    guesses: Guesses,
    before: Sequence[Mapping[CardKind, Fitted]],
) -> list[Refit]:
    """Fit some learners' logs, each for itself, beginning at their fits of before."""
    fits: dict[CardKind, list[Fitted]] = {}
    counts: dict[CardKind, list[int]] = {}
    for kind in FITTED:
        middle = centre.of(kind)
        stock = Fitted(weights=middle, likeliest=middle)
        histories = [told(log, kind, guesses) for log in logs]
        starts = [one.get(kind, stock) for one in before]
        fits[kind] = personal(histories, middle, starts, centre.bias_of(kind))
        counts[kind] = [len(one) for one in histories]
    return [
        Refit({kind: fits[kind][one] for kind in FITTED}, {k: counts[k][one] for k in FITTED})
        for one in range(len(logs))
    ]


def everybody(logs: Sequence[Log], guesses: Guesses) -> Presets:
    """The weights that all logs give together, and everybody's bias."""
    (questions, questions_bias), (code, code_bias) = (
        pooled([told(log, kind, guesses) for log in logs])
        for kind in (CardKind.QUESTION, CardKind.CHALLENGE)
    )
    return Presets(
        questions=questions, code=code, questions_bias=questions_bias, code_bias=code_bias
    )


def told(log: Log, kind: CardKind, guesses: Guesses) -> History:
    """What a log tells of cards of a kind."""
    if kind.value not in log.kinds:
        return history([], [], [])
    order = np.lexsort((log.ids, log.days))
    order = order[[log.kinds[place] == kind.value for place in order.tolist()]]
    guessed = np.array([guesses.get(content, 0.0) for content in log.contents])
    cards = _numbered(log)[1][order]
    days, ratings = np.array(log.days)[order], np.array(log.ratings)[order]
    return history(cards, days, ratings, guessed[order], _plans(log, order, cards))


def _plans(log: Log, order: Array, cards: Array) -> tuple[Array, Array]:
    """Of each review: days that were planned for it, and logits of what was aimed for."""
    days = np.array(log.days)[order]
    dues, aims = (np.array(column, dtype=float)[order] for column in (log.dues, log.aims))
    planned, logits = np.full(len(order), np.nan), np.full(len(order), np.nan)
    by_card = np.argsort(cards, kind="stable")
    again = np.flatnonzero(np.diff(cards[by_card]) == 0)
    before, after = by_card[again], by_card[again + 1]
    planned[after] = dues[before] - days[before]
    logits[after] = np.log(aims[before] / (1 - aims[before]))
    return planned, logits


def memories(log: Log, presets: Presets) -> dict[CardKey, Memory]:
    """What is remembered of each card, by its log: the same numbers as the scheduler's."""
    keys, cards = _numbered(log)
    items = dict(zip(keys, _items(log, cards), strict=True))
    found = {}
    for kind in CardKind:
        mine = [key for key in keys if key[0] == kind.value]
        states = _states(presets.of(kind), [items[key] for key in mine])
        for (_, name), state in zip(mine, states, strict=True):
            found[CardKey(kind, name)] = Memory(state.stability, state.difficulty)
    return found


def _numbered(log: Log) -> tuple[list[tuple[str, str]], Array]:
    """The cards, and each review's by number."""
    numbers: dict[tuple[str, str], int] = {}
    keys = zip(log.kinds, log.names, strict=True)
    cards = np.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=np.int64)
    return list(numbers), cards


def _items(log: Log, cards: Array) -> list[FSRSItem]:
    """Each card's reviews, in the order of the cards' numbers."""
    order = np.lexsort((np.array(log.ids), np.array(log.days), cards))
    days, ratings = np.array(log.days, dtype=np.int64)[order], np.array(log.ratings)[order]
    starts = np.flatnonzero(np.diff(cards[order], prepend=-1))
    elapsed = np.diff(days, prepend=0)
    elapsed[starts] = 0
    reviews = list(map(_review, ratings.tolist(), elapsed.tolist()))
    ends = [*starts[1:].tolist(), len(reviews)]
    each = zip(starts.tolist(), ends, strict=False)  # no cards have an end, too
    return [FSRSItem(reviews[start:end]) for start, end in each]


def _states(weights: Weights, items: list[FSRSItem]) -> list[MemoryState]:
    return FSRS(list(weights)).memory_state_batch(items, [None] * len(items)) if items else []


@lru_cache(maxsize=16_384)
def _review(rating: int, elapsed: int) -> FSRSReview:
    """The same object for the same review: to make one takes longer than to look it up."""
    return FSRSReview(rating, elapsed)

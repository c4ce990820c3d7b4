"""A refit: new weights from a learner's log, and what each card's memory is by them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from fsrs_rs_python import FSRS, FSRSItem, FSRSReview, MemoryState

from challenges.cards import FITTED, CardKey, CardKind, Memory
from challenges.fitting.personal import Fitted, personal
from challenges.fitting.pooling import pooled
from challenges.fitting.table import Table, table
from challenges.logs import Log, MemoryRow
from challenges.parameters import Presets, Weights

Guesses = Mapping[str, float]
"""How likely a question is answered right by somebody who does not know, by its id."""


@dataclass(frozen=True, slots=True)
class Refit:
    """What came of a learner's log."""

    fitted: Mapping[CardKind, Fitted]
    reviews: Mapping[CardKind, int]
    memory_rows: Sequence[MemoryRow]

    @property
    def presets(self) -> Presets:
        """The weights."""
        return _presets(self.fitted)


def refits(
    logs: Sequence[Log],
    centre: Presets,
    guesses: Guesses,
    before: Sequence[Mapping[CardKind, Fitted]],
) -> list[Refit]:
    """Fit some learners' logs, each for itself, beginning at their fits of before."""
    tables = [table(log) for log in logs]
    fits: dict[CardKind, list[Fitted]] = {}
    for kind in FITTED:
        middle = centre.of(kind)
        stock = Fitted(weights=middle, likeliest=middle)
        histories = [told.history(kind, guesses) for told in tables]
        starts = [one.get(kind, stock) for one in before]
        fits[kind] = personal(histories, middle, starts, centre.bias_of(kind))
    return [
        _refit(told, {kind: fits[kind][one] for kind in FITTED}) for one, told in enumerate(tables)
    ]


def _refit(told: Table, fitted: Mapping[CardKind, Fitted]) -> Refit:
    counts = {kind: len(told.of_kind(kind)) for kind in FITTED}
    return Refit(fitted, counts, _memory_rows(told, _presets(fitted)))


def _presets(fitted: Mapping[CardKind, Fitted]) -> Presets:
    questions, code = fitted[CardKind.QUESTION], fitted[CardKind.CHALLENGE]
    return Presets(
        questions=questions.weights,
        code=code.weights,
        questions_bias=questions.bias,
        code_bias=code.bias,
    )


def everybody(logs: Sequence[Log], guesses: Guesses) -> Presets:
    """The weights that all logs give together, and everybody's bias."""
    tables = [table(log) for log in logs]
    (questions, questions_bias), (code, code_bias) = (
        pooled([told.history(kind, guesses) for told in tables])
        for kind in (CardKind.QUESTION, CardKind.CHALLENGE)
    )
    return Presets(
        questions=questions, code=code, questions_bias=questions_bias, code_bias=code_bias
    )


def memories(log: Log, presets: Presets) -> dict[CardKey, Memory]:
    """What is remembered of each card, by its log: the same numbers as the scheduler's."""
    return {
        CardKey(CardKind(kind), name): Memory(stability, difficulty)
        for kind, name, stability, difficulty in memory_rows(log, presets)
    }


def memory_rows(log: Log, presets: Presets) -> list[MemoryRow]:
    """The same as rows."""
    return _memory_rows(table(log), presets)


def _memory_rows(told: Table, presets: Presets) -> list[MemoryRow]:
    items, found = _items(told), []
    for kind in CardKind:
        mine = [place for place, (of, _) in enumerate(told.keys) if of == kind]
        states = _states(presets.of(kind), [items[place] for place in mine])
        found += [
            MemoryRow(*told.keys[place], state.stability, state.difficulty)
            for place, state in zip(mine, states, strict=True)
        ]
    return found


def _items(told: Table) -> list[FSRSItem]:
    """Each card's reviews, in the order of the cards' numbers."""
    order, starts = told.by_card()
    elapsed = np.diff(told.days[order], prepend=0)
    elapsed[starts] = 0
    reviews = list(map(_review, told.ratings[order].tolist(), elapsed.tolist()))
    ends = [*starts[1:].tolist(), len(reviews)]
    each = zip(starts.tolist(), ends, strict=False)  # no cards have an end, too
    return [FSRSItem(reviews[start:end]) for start, end in each]


def _states(weights: Weights, items: list[FSRSItem]) -> list[MemoryState]:
    return FSRS(list(weights)).memory_state_batch(items, [None] * len(items)) if items else []


@lru_cache(maxsize=16_384)
def _review(rating: int, elapsed: int) -> FSRSReview:
    """The same object for the same review: to make one takes longer than to look it up."""
    return FSRSReview(rating, elapsed)

"""A refit: new weights from a learner's log, and what each card's memory is by them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from fsrs_rs_python import FSRS, FSRSItem, FSRSReview, MemoryState

from challenges.cards import FITTED, CardKey, CardKind, LogLine, Memory
from challenges.fitting.history import History, history
from challenges.fitting.personal import Fitted, personal
from challenges.fitting.pooling import pooled
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
    logs: Sequence[Sequence[LogLine]],
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


def everybody(logs: Sequence[Sequence[LogLine]], guesses: Guesses) -> Presets:
    """The weights that all logs give together."""
    questions, code = (
        pooled([told(log, kind, guesses) for log in logs])
        for kind in (CardKind.QUESTION, CardKind.CHALLENGE)
    )
    return Presets(questions=questions, code=code)


def told(log: Iterable[LogLine], kind: CardKind, guesses: Guesses) -> History:
    """What a log tells of cards of a kind."""
    wanted = kind.value
    lines = [line for line in log if line.kind == wanted]
    if not lines:
        return history([], [], [])
    _, names, contents, days, ratings = zip(*lines, strict=True)
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
    return history(
        [numbers[name] for name in names],
        [day.toordinal() for day in days],
        ratings,
        [guesses.get(content, 0.0) for content in contents],
    )


def memories(log: Iterable[LogLine], presets: Presets) -> dict[CardKey, Memory]:
    """What is remembered of each card, by its log: the same numbers as the scheduler's."""
    asked: dict[str, dict[str, list[FSRSReview]]] = {kind.value: {} for kind in CardKind}
    last: dict[tuple[str, str], int] = {}
    for kind, name, _, study_day, rating in log:
        card, day = (kind, name), study_day.toordinal()
        before = last.get(card)
        last[card] = day
        if before is None:
            asked[kind][name] = [_review(rating, 0)]
        else:
            asked[kind][name].append(_review(rating, day - before))
    return {
        CardKey(CardKind(kind), name): Memory(state.stability, state.difficulty)
        for kind, cards in asked.items()
        for name, state in zip(cards, _states(presets.of(CardKind(kind)), cards), strict=True)
    }


def _states(weights: Weights, cards: Mapping[str, list[FSRSReview]]) -> list[MemoryState]:
    items = [FSRSItem(reviews) for reviews in cards.values()]
    return FSRS(list(weights)).memory_state_batch(items, [None] * len(items)) if items else []


@lru_cache(maxsize=16_384)
def _review(rating: int, elapsed: int) -> FSRSReview:
    """The same object for the same review: to make one takes longer than to look it up."""
    return FSRSReview(rating, elapsed)

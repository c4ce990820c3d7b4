"""A refit: new weights from a learner's log, and what each card's memory is by them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fsrs_rs_python import FSRS, MemoryState

from challenges.cards import FITTED, CardKey, CardKind, LogLine, Memory
from challenges.fitting.history import History, history
from challenges.fitting.personal import Fitted, personal
from challenges.fitting.pooling import pooled
from challenges.parameters import Presets

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
        fits[kind] = personal(histories, middle, [one.get(kind, stock) for one in before])
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
    lines = [line for line in log if line.kind == kind.value]
    numbers: dict[str, int] = {}
    return history(
        [numbers.setdefault(line.name, len(numbers)) for line in lines],
        [line.study_day.toordinal() for line in lines],
        [line.rating for line in lines],
        [guesses.get(line.content, 0.0) for line in lines],
    )


def memories(log: Iterable[LogLine], presets: Presets) -> dict[CardKey, Memory]:
    """What is remembered of each card, by its log: the same numbers as the scheduler's."""
    models = {kind.value: FSRS(list(presets.of(kind))) for kind in CardKind}
    states: dict[tuple[str, str], tuple[MemoryState, date]] = {}
    for kind, name, _, day, rating in log:
        state, last = states.get((kind, name), (None, day))
        after = models[kind].next_states(state, 0.9, (day - last).days)
        chosen = (after.again, after.hard, after.good, after.easy)[rating - 1]
        states[kind, name] = chosen.memory, day
    return {
        CardKey(CardKind(kind), name): Memory(state.stability, state.difficulty)
        for (kind, name), (state, _) in states.items()
    }

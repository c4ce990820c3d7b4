"""Models of learners: how likely a card is known, and what studying it does; no two alike.

What is true of one of them only is true of a model, not of memory: so there are several.
"""

import math
import random
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Protocol

from fsrs_rs_python import FSRS, MemoryState

from challenges.parameters import DEFAULT, Weights


class Model(Protocol):
    """A learner's memory."""

    def recall(self, card: int, day: int) -> float:
        """How likely the card is known on a day; it has been studied before."""

    def study(self, card: int, day: int, rating: int) -> None:
        """Change by having been asked, and told the answer."""


@dataclass(slots=True)
class FsrsModel:
    """FSRS-6 with weights of the learner's own, and cards that are harder or easier than it knows.

    `drift` multiplies all stabilities by so much within a year: somebody who learns to learn, or
    is tired more and more.
    """

    weights: Weights = DEFAULT
    noise: float = 0.3  # deviation of the cards' logarithmic stability
    drift: float = 1.0
    rng: random.Random = field(default_factory=lambda: random.Random(0))
    _memories: dict[int, tuple[MemoryState, int]] = field(default_factory=dict)
    _ease: dict[int, float] = field(default_factory=dict)
    _fsrs: FSRS | None = None

    def recall(self, card: int, day: int) -> float:
        memory, last = self._memories[card]
        decay = -self.weights[20]
        factor = 0.9 ** (1 / decay) - 1
        stability = memory.stability * self._ease[card] * self.drift ** (day / 365)
        return float((1 + factor * (day - last) / stability) ** decay)

    def study(self, card: int, day: int, rating: int) -> None:
        self._fsrs = self._fsrs or FSRS(list(self.weights))
        memory, last = self._memories.get(card, (None, day))
        states = self._fsrs.next_states(memory, 0.9, day - last)
        chosen = (states.again, states.hard, states.good, states.easy)[rating - 1]
        self._memories[card] = (chosen.memory, day)
        self._ease.setdefault(card, math.exp(self.rng.gauss(0, self.noise)))


@dataclass(slots=True)
class ActrModel:
    """ACT-R's declarative memory with Pavlik's and Anderson's decay by activation.

    A study at time t_j leaves a trace that fades as t^-d_j; the activation is m = ln(sum t^-d_j);
    the decay of a new trace is d_j = c e^m + a with the activation at that moment, so that what is
    crammed fades faster; P(recall) = 1 / (1 + e^((tau - m) / s)). Pavlik & Anderson, "Practice and
    forgetting effects on vocabulary memory", Cognitive Science 29 (2005), whose c, a, s and
    h (outside the laboratory time passes slower, 0.025) these are. Their tau is for words that
    are studied many times a session; ours is such that one study lasts for some days.
    """

    tau: float = -1.75
    noise: float = 0.15  # deviation of the cards' thresholds
    c: float = 0.217
    a: float = 0.177
    s: float = 0.255
    rng: random.Random = field(default_factory=lambda: random.Random(0))
    _traces: dict[int, list[tuple[int, float]]] = field(default_factory=lambda: defaultdict(list))
    _harder: dict[int, float] = field(default_factory=dict)

    def recall(self, card: int, day: int) -> float:
        missing = self.tau + self._harder[card] - self._activation(card, day)
        return 1 / (1 + math.exp(min(missing / self.s, 50)))

    def study(self, card: int, day: int, rating: int) -> None:
        self._harder.setdefault(card, self.rng.gauss(0, self.noise))
        traces = self._traces[card]
        decay = self.a
        if traces:
            decay += self.c * math.exp(self._activation(card, day))
        traces.append((day, decay))

    def _activation(self, card: int, day: int) -> float:
        # A repeat on one study day comes some minutes later.
        ages = ((max(day - at, 0.01) * 86_400 * 0.025, decay) for at, decay in self._traces[card])
        return math.log(sum(age**-decay for age, decay in ages))


@dataclass(slots=True)
class HalfLifeModel:
    """Exponential forgetting, with a half-life that successes double and failures halve.

    After Settles & Meeder, "A trainable spaced repetition model" (ACL 2016).
    """

    first: float = 4.0  # days
    gain: float = 2.0
    loss: float = 0.5
    noise: float = 0.4
    rng: random.Random = field(default_factory=lambda: random.Random(0))
    _cards: dict[int, tuple[float, int]] = field(default_factory=dict)

    def recall(self, card: int, day: int) -> float:
        half_life, last = self._cards[card]
        return float(2 ** (-(day - last) / half_life))

    def study(self, card: int, day: int, rating: int) -> None:
        if card not in self._cards:
            self._cards[card] = (self.first * math.exp(self.rng.gauss(0, self.noise)), day)
            return
        half_life, last = self._cards[card]
        if day > last:
            half_life *= self.gain if rating > 1 else self.loss
        self._cards[card] = (min(max(half_life, 0.3), 2000.0), day)


@dataclass(slots=True)
class WindowsModel:
    """What was right and wrong within the last days, week, month and ever, in a logistic model.

    In the manner of DASH: Lindsey, Shroyer, Pashler & Mozer, Psychological Science 25 (2014).
    """

    level: float = 0.6
    noise: float = 0.7
    rng: random.Random = field(default_factory=lambda: random.Random(0))
    _studies: dict[int, list[tuple[int, bool]]] = field(default_factory=lambda: defaultdict(list))
    _ease: dict[int, float] = field(default_factory=dict)

    def recall(self, card: int, day: int) -> float:
        logit = self.level + self._ease[card]
        for window, right, all_ in (
            (2, 1.2, 0.3),
            (8, 0.9, 0.2),
            (40, 0.8, 0.2),
            (9999, 0.7, 0.3),
        ):
            within = [known for at, known in self._studies[card] if day - at < window]
            logit += right * math.log1p(sum(within)) - all_ * math.log1p(len(within))
        since = day - self._studies[card][-1][0]
        return 1 / (1 + math.exp(-(logit - 0.35 * math.log1p(since))))

    def study(self, card: int, day: int, rating: int) -> None:
        self._ease.setdefault(card, self.rng.gauss(0, self.noise))
        self._studies[card].append((day, rating > 1 or not self._studies[card]))

"""The memory model's parameters: FSRS-6's 21 weights, one set for questions and one for code."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from fsrs_rs_python import DEFAULT_PARAMETERS

from challenges.cards import CardKind

Weights = tuple[float, ...]
"""21 of them; the last is the decay of the forgetting curve."""

DEFAULT: Weights = tuple(float(weight) for weight in DEFAULT_PARAMETERS)
"""What open-spaced-repetition fitted to some hundred million reviews of others."""


MOST_BIAS = 1.0
"""The largest bias that is believed, in logits: 0.9 for 0.78 or for 0.96."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Presets:
    """Which weights hold for which kind of card, and how much more is recalled than aimed for.

    The bias says nothing of any card: what is remembered follows from weights and log alone. Only
    the retention that intervals are made for is moved by it.
    """

    questions: Weights = DEFAULT
    code: Weights = DEFAULT
    questions_bias: float = 0.0  # in logits
    code_bias: float = 0.0

    def of(self, kind: CardKind) -> Weights:
        """Return the weights for cards of a kind."""
        return self.questions if kind is CardKind.QUESTION else self.code

    def bias_of(self, kind: CardKind) -> float:
        """Return the bias of the weights for cards of a kind."""
        return self.questions_bias if kind is CardKind.QUESTION else self.code_bias

    def aim(self, kind: CardKind, desired: float) -> float:
        """Return the retention to ask the weights for, so that the desired one comes of it."""
        bias = self.bias_of(kind)
        if not bias:
            return desired
        return 1 / (1 + math.exp(bias) * (1 - desired) / desired)


STOCK = Presets()
"""For a learner of whom nothing is known yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """Weights for a kind of card, and what they were fitted to."""

    kind: CardKind
    weights: Weights
    likeliest: Weights  # of which the weights are some way short: where the next fit begins
    reviews: int
    fitted_at: datetime
    bias: float = 0.0  # see `Presets`


def presets_of(stored: Iterable[Preset]) -> Presets:
    """What some presets come to; the stock weights for a kind of card that has none."""
    of = {preset.kind: preset for preset in stored}
    questions, code = of.get(CardKind.QUESTION), of.get(CardKind.CHALLENGE)
    return Presets(
        questions=questions.weights if questions else DEFAULT,
        code=code.weights if code else DEFAULT,
        questions_bias=questions.bias if questions else 0.0,
        code_bias=code.bias if code else 0.0,
    )

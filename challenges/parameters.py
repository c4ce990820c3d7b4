"""The memory model's parameters: FSRS-6's 21 weights, one set for questions and one for code."""

from dataclasses import dataclass
from datetime import datetime

from fsrs_rs_python import DEFAULT_PARAMETERS

from challenges.cards import CardKind

Weights = tuple[float, ...]
"""21 of them; the last is the decay of the forgetting curve."""

DEFAULT: Weights = tuple(float(weight) for weight in DEFAULT_PARAMETERS)
"""What open-spaced-repetition fitted to some hundred million reviews of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Presets:
    """Which weights hold for which kind of card."""

    questions: Weights = DEFAULT
    code: Weights = DEFAULT

    def of(self, kind: CardKind) -> Weights:
        """Return the weights for cards of a kind."""
        return self.questions if kind is CardKind.QUESTION else self.code


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

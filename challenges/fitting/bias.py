"""Bias: by how much a learner recalls more, or less, than their own weights foretell.

Weights bend the forgetting curve and are only followed as far as they have proven themselves, so
what is recalled in all may stay a little beside what was foretold. The bias is that difference in
logits, over all reviews together. It is small, and so many reviews are needed to tell it from
chance that a learner's own is believed only beside everybody's.
"""

from collections.abc import Sequence

import numpy as np

from challenges.fitting.evidence import worth
from challenges.fitting.history import Array
from challenges.parameters import MOST_BIAS

_FIRM = 5.0  # how firmly everybody's bias holds: as some fifty reviews do, at nine of ten
_ROUNDS = 3
_FEW = 4  # learners, whom nobody's bias counts beside


def bias(recalled: Array, logits: Array, everybody: float) -> float:
    """A learner's bias.

    Args:
        recalled: Which reviews were recalled.
        logits: Of how likely each was to be, by the learner's weights.
        everybody: The bias of all learners together.
    """
    counted, found = worth(len(recalled)), everybody
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-logits - found))
        pull = float(counted @ (recalled - chances)) - _FIRM * (found - everybody)
        found += pull / (float(counted @ (chances * (1 - chances))) + _FIRM)
        found = min(max(found, -MOST_BIAS), MOST_BIAS)
    return found


def shared_bias(biases: Sequence[float]) -> float:
    """Everybody's bias, by those of the learners."""
    return sum(biases) / (len(biases) + _FEW)

"""Who is simulated: learners of both models, each unlike the next."""

import random

import numpy as np

from challenges.fitting.space import WEIGHTS, weights_at
from challenges.parameters import DEFAULT, Weights
from tests.simulate.learners import ActrModel, FsrsModel, Model

MODELS = ("FSRS", "ACT-R")


def model(name: str, seed: int) -> Model:
    """The memory of the learner of this number."""
    rng = random.Random(seed)
    if name == "ACT-R":
        return ActrModel(tau=rng.gauss(-1.75, 0.1), rng=rng)
    return FsrsModel(weights(seed), rng=rng)


def weights(seed: int) -> Weights:
    """Weights as people's differ: half as much as the prior thinks possible."""
    place = np.random.default_rng(seed).normal(size=WEIGHTS) / 2
    return tuple(weights_at(np.array(DEFAULT), place).tolist())

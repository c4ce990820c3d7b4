"""Logs that the tests fit: of learners whose memory is known, kept for the whole run."""

import random
from dataclasses import replace
from functools import cache

import numpy as np

from challenges.evaluation.scores import losses
from challenges.evaluation.walk import walk
from challenges.fitting.history import Array, History, history, layout
from challenges.fitting.model import recalls
from challenges.parameters import DEFAULT, Weights
from tests.simulate import learners, logs
from tests.simulate.logs import Habits

BUTTONS = Habits(new_a_day=2, hard=0.0, easy=0.0, repeats=False, first_again=0.4)
ANKI = Habits(new_a_day=2, breaks=((40, 10),))
FORGETFUL: Weights = (0.05, 0.4, 0.6, 3.0, *DEFAULT[4:8], 1.2, *DEFAULT[9:11], 0.8, *DEFAULT[12:])
DAYS = 120


@cache
def log(name: str) -> History:
    """The history of a learner."""
    rng = random.Random(name)
    models: dict[str, tuple[learners.Model, Habits]] = {
        "as everybody": (learners.FsrsModel(noise=0.0, rng=rng), BUTTONS),
        "as everybody, odd cards": (learners.FsrsModel(noise=0.6, rng=rng), ANKI),
        "forgetful": (learners.FsrsModel(FORGETFUL, rng=rng), ANKI),
        "guesses": (
            learners.FsrsModel(FORGETFUL, noise=0.0, rng=rng),
            replace(BUTTONS, guess=0.25),
        ),
        "activation": (learners.ActrModel(noise=0.3, rng=rng), BUTTONS),
        "half-life": (learners.HalfLifeModel(loss=0.7, rng=rng), ANKI),
        "windows": (learners.WindowsModel(rng=rng), ANKI),
        "tiring": (learners.FsrsModel(drift=0.1, rng=rng), ANKI),
    }
    model, habits = models[name]
    entries = logs.write(model, habits, days=DAYS, seed=1, schedule=logs.sm2())
    return history(
        [one.card for one in entries],
        [one.day for one in entries],
        [one.rating for one in entries],
    ).first(1200)


def advantage(reviews: History) -> tuple[Array, Array]:
    """What each prediction of ours costs more than the defaults', and on which day it was."""
    taken = layout(reviews)
    counted = taken.elapsed > 0
    stock = recalls(taken, np.array(DEFAULT))[0]
    known = reviews.recalled[counted]
    ours = losses(walk(reviews)[counted], known)
    return ours - losses(stock[counted], known), reviews.days[counted]

"""The fit against the defaults and fsrs-rs's own, month by month, on logs of many truths."""

import random

import numpy as np
from fsrs_rs_python import FSRS, FSRSItem, FSRSReview

from challenges.evaluation.scores import losses
from challenges.evaluation.walk import MONTH, walk
from challenges.fitting.history import Array, History, history, layout
from challenges.fitting.model import recalls
from challenges.parameters import DEFAULT, Weights
from tests.simulate import learners, logs
from tests.simulate.logs import Habits
from tests.simulate.people import weights

BUTTONS = Habits(new_a_day=2, hard=0.0, easy=0.0, repeats=False, first_again=0.4)
BREAKS = Habits(new_a_day=3, breaks=((40, 14), (90, 30)))


def truths() -> dict[str, tuple[learners.Model, Habits, logs.Schedule]]:
    """Who is fitted: how they remember, how they press, and what asked them."""
    rng = random.Random(1)
    usual = Habits(new_a_day=3)
    return {
        "FSRS, defaults": (learners.FsrsModel(noise=0.0, rng=rng), usual, logs.fsrs()),
        "FSRS, odd cards": (learners.FsrsModel(noise=0.6, rng=rng), BUTTONS, logs.fsrs()),
        "FSRS, another's": (learners.FsrsModel(weights(7), rng=rng), BREAKS, logs.sm2()),
        "FSRS, tiring": (learners.FsrsModel(drift=0.1, rng=rng), usual, logs.fsrs()),
        "FSRS, Hard for Again": (
            learners.FsrsModel(weights(8), rng=rng),
            Habits(new_a_day=3, hard_for_forgotten=0.6),
            logs.fsrs(),
        ),
        "ACT-R": (learners.ActrModel(rng=rng), BUTTONS, logs.fsrs()),
        "ACT-R, breaks": (learners.ActrModel(tau=-1.9, rng=rng), BREAKS, logs.sm2()),
        "half-life": (learners.HalfLifeModel(loss=0.7, rng=rng), usual, logs.sm2()),
        "windows": (learners.WindowsModel(rng=rng), usual, logs.sm2()),
    }


def made(name: str, days: int) -> History:
    """The log of one of them."""
    model, habits, schedule = truths()[name]
    entries = logs.write(model, habits, days=days, seed=1, schedule=schedule)
    columns = zip(*((one.card, one.day, one.rating) for one in entries), strict=True)
    return history(*columns)


def costs(reviews: History) -> dict[str, list[float]]:
    """What each month's predictions cost more than the defaults', by who made them."""
    taken = layout(reviews)
    counted = taken.elapsed > 0
    known = reviews.recalled[counted]
    months = (reviews.days[counted] - reviews.days[0]) // MONTH
    stock = losses(recalls(taken, np.array(DEFAULT))[0][counted], known)
    told = {"ours": walk(reviews), "fsrs-rs": _by_fsrs_rs(reviews)}
    found = {}
    for name, predicted in told.items():
        more = losses(predicted[counted], known) - stock
        found[name] = [float(more[months == month].mean()) for month in np.unique(months)]
        by_length = np.cumsum(more) / np.arange(1, len(more) + 1)
        found[f"{name}, worst"] = [float(by_length[20:].max())]
    return found


def stock_fit(reviews: History) -> Weights:
    """What fsrs-rs's own optimiser makes of a history."""
    past: dict[int, list[FSRSReview]] = {}
    last: dict[int, int] = {}
    items = []
    rows = zip(
        reviews.cards.tolist(), reviews.days.tolist(), reviews.ratings.tolist(), strict=True
    )
    for card, day, rating in rows:
        elapsed = day - last.get(card, day)
        last[card] = day
        past.setdefault(card, []).append(FSRSReview(rating, elapsed))
        if elapsed:
            items.append(FSRSItem(past[card]))
    return tuple(FSRS(list(DEFAULT)).compute_parameters(items))


def _by_fsrs_rs(reviews: History) -> Array:
    """The same walk, with a fit of fsrs-rs at the end of each month."""
    found = np.ones(len(reviews))
    for month in np.unique((reviews.days - reviews.days[0]) // MONTH):
        since, until = np.searchsorted(
            reviews.days, reviews.days[0] + MONTH * np.array([month, month + 1])
        )
        fitted = stock_fit(reviews.first(int(since))) if since else DEFAULT
        told = recalls(layout(reviews.first(int(until))), np.array(fitted))[0]
        found[since:until] = told[since:]
    return found

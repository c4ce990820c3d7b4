"""What a memory model has to beat: SM-2, Leitner's boxes, and knowing nothing of the card."""

import numpy as np

from challenges.fitting.history import Array, History, layout

_AT_DUE = 0.9
"""What a schedule without a memory model is taken to promise for the day a card is due on."""

_LATEST = 200  # reviews that the moving average remembers
_QUALITY = np.array([np.nan, 1, 3, 4, 5])  # SM-2's grades for ours
_LONGEST = 36500.0


def sm2(reviews: History) -> Array:
    """SM-2's: 1 day, 6 days, then times an easiness that the grades move.

    P. A. Wozniak, "Optimization of learning" (1990), 3.2. It predicts nothing; what is said for it
    is that a card fades to 0.9 by the day on which it is due, exponentially, as srs-benchmark has
    it. Repeats on the same day change nothing, as SM-2 says of them.
    """
    found = np.ones(len(reviews))
    for number, step in enumerate(layout(reviews).steps):
        count, grade = len(step.places), _QUALITY[step.ratings]
        if number == 0:
            interval, easiness, passed = np.zeros(count), np.full(count, 2.5), np.zeros(count)
        interval, easiness, passed = interval[:count], easiness[:count], passed[:count]
        if number:
            found[step.places] = _AT_DUE ** (step.elapsed / interval)
        is_new_day = (step.elapsed > 0) | (number == 0)
        is_passed = grade >= 3
        again = np.where(is_passed, passed + 1, 0)
        later = np.minimum(interval * easiness, _LONGEST)
        following = np.select([again <= 1, again == 2], [1.0, 6.0], later)
        moved = np.maximum(1.3, easiness + 0.1 - (5 - grade) * (0.08 + (5 - grade) * 0.02))
        interval = np.where(is_new_day, following, interval)
        passed = np.where(is_new_day, again, passed)
        easiness = np.where(is_new_day, moved, easiness)
    return found


def leitner(reviews: History) -> Array:
    """Leitner's boxes: a card moves up a box when recalled, into the first when not.

    The boxes wait 1, 2, 4, … 64 days; how a card fades is taken as for SM-2.
    """
    found, taken = np.ones(len(reviews)), layout(reviews).steps
    box = np.zeros(len(taken[0].places) if taken else 0)
    for number, step in enumerate(taken):
        box = box[: len(step.places)]
        if number:
            found[step.places] = _AT_DUE ** (step.elapsed / 2**box)
        moved = np.where(step.ratings > 1, np.minimum(box + 1, 6), 0)
        box = np.where((step.elapsed > 0) | (number == 0), moved, box)
    return found


def moving_average(reviews: History, counted: Array) -> Array:
    """What was recalled of the latest reviews of earlier days, whichever card it is."""
    recalled = np.r_[0.0, np.cumsum(reviews.recalled[counted])]
    days = reviews.days[counted]
    until = np.searchsorted(days, days)  # how many there were before the day
    since = np.maximum(until - _LATEST, 0)
    found = np.ones(len(reviews))
    known = recalled[until] - recalled[since] + _AT_DUE  # as if one had been before all
    found[counted] = known / (until - since + 1)
    return found

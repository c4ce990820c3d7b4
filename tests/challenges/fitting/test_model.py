"""The model in NumPy is fsrs-rs's, whatever the cards, weights and ways to ask it."""

import random
from collections.abc import Iterable

import numpy as np
from fsrs_rs_python import FSRS, FSRSItem, FSRSReview

from challenges.fitting.history import Array, History, Layout, history, layout
from challenges.fitting.model import recalls
from challenges.fitting.slopes import recalls_and_slopes
from challenges.fitting.space import WEIGHTS
from challenges.parameters import DEFAULT, Weights

FAR: Weights = (
    *(0.5, 1.0, 4.0, 20.0, 5.5, 0.5, 1.5, 0.05, 1.2, 0.3, 1.1),
    *(2.5, 0.1, 0.4, 2.2, 0.5, 2.5, 0.7, 0.3, 0.2, 0.4),
)


def random_history(seed: int, cards: int = 60) -> History:
    rng = random.Random(seed)
    rows = []
    for card in range(cards):
        day = rng.randrange(60)
        for _ in range(rng.randrange(1, 12)):
            rows.append((day, card, rng.choice((1, 1, 2, 3, 3, 3, 4))))
            day += rng.choice((0, 0, 1, 2, 5, 20, 200))
    days, numbers, ratings = zip(*rows, strict=True)
    return history(numbers, days, ratings)


def told_by_fsrs(reviews: History, weights: Weights) -> list[float]:
    """What fsrs-rs says of each review on a later day than the card's one before."""
    model, factor = FSRS(list(weights)), 0.9 ** (-1 / weights[20]) - 1
    past: dict[int, list[tuple[int, FSRSReview]]] = {}
    found = []
    for card, day, rating in zip(reviews.cards, reviews.days, reviews.ratings, strict=True):
        before = past.setdefault(int(card), [])
        elapsed = int(day) - before[-1][0] if before else 0
        if elapsed:
            memory = model.memory_state(FSRSItem([one for _, one in before]))
            found.append((1 + factor * elapsed / memory.stability) ** -weights[20])
        before.append((int(day), FSRSReview(int(rating), elapsed)))
    return found


def test_recalls_are_those_of_fsrs_rs():
    reviews = random_history(1)
    taken = layout(reviews)

    found = recalls(taken, np.array([DEFAULT, FAR]))[:, taken.elapsed > 0]

    np.testing.assert_allclose(found[0], told_by_fsrs(reviews, DEFAULT), rtol=1e-5)
    np.testing.assert_allclose(found[1], told_by_fsrs(reviews, FAR), rtol=1e-5)


def test_several_learners_at_a_time_are_each_by_themselves():
    first, second = random_history(2), random_history(3, cards=10)

    both = recalls(layout(first, second), np.array([[FAR, DEFAULT]]))[0]

    alone = [
        recalls(layout(first), np.array(FAR))[0],
        recalls(layout(second), np.array(DEFAULT))[0],
    ]
    np.testing.assert_allclose(both, np.concatenate(alone), rtol=1e-12)


def test_single_precision_is_near_enough_for_slopes():
    taken = layout(random_history(4))

    exact, single = (recalls(taken, np.array(FAR), kind) for kind in (np.float64, np.float32))

    np.testing.assert_allclose(single, exact, atol=1e-5)


NEVER_FITTED = (7, 12)


def test_slopes_are_how_recalls_change_with_each_weight():
    taken, weights = layout(random_history(5), random_history(6)), np.array([DEFAULT, FAR])

    chances, slopes = told(taken, weights, range(WEIGHTS))

    np.testing.assert_allclose(chances, recalls(taken, weights[None])[0], atol=1e-5)
    for weight in set(range(WEIGHTS)) - set(NEVER_FITTED):
        nudge = np.eye(WEIGHTS)[weight] * weights * 1e-5
        above, below = (recalls(taken, (weights + side * nudge)[None])[0] for side in (1, -1))
        owners = np.repeat([0, 1], [len(random_history(5)), len(random_history(6))])
        expected = (above - below) / (2 * nudge[owners, weight])
        np.testing.assert_allclose(slopes[weight], expected, rtol=1e-3, atol=1e-5)


def test_some_slopes_are_those_among_all_of_them():
    taken, weights = layout(random_history(7)), np.array([FAR])
    some = [0, 3, 4, 5, 6, 9, 16, 18]

    _, few = told(taken, weights, some)

    np.testing.assert_array_equal(few, told(taken, weights, range(WEIGHTS))[1][some])


def told(taken: Layout, weights: Array, followed: Iterable[int]) -> tuple[Array, Array]:
    """Recalls and slopes, a column a review, in the order of the histories."""
    chances, slopes = recalls_and_slopes(taken, weights, followed)
    return chances[taken.positions], slopes[:, taken.positions]

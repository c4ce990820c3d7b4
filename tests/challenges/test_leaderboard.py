from datetime import UTC, date, datetime, timedelta

import pytest

from challenges.cards import CardKey, CardKind, Memory, Rating, Review
from challenges.groups import Vote
from challenges.leaderboard import (
    DAILY_CAP,
    Score,
    Standing,
    points,
    score,
    standings,
    vote_points,
    week_start,
)

MONDAY = date(2026, 5, 4)
WEDNESDAY = MONDAY + timedelta(days=2)
NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


def review(rating: Rating, day: date = MONDAY, kind: CardKind = CardKind.QUESTION) -> Review:
    return Review(
        key=CardKey(kind, "padding"), content="q1", rating=rating, study_day=day,
        reviewed_at=NOON, elapsed_days=0, memory=Memory(2.0, 5.0), seconds=9.0,
    )  # fmt: skip


def vote(day: date = MONDAY, *, is_correct: bool) -> Vote:
    return Vote(poll_id="p", learner_id=7, is_correct=is_correct, study_day=day, voted_at=NOON)


def entry(name: str, points: int) -> Score:
    return Score(learner_id=len(name), name=name, points=points)


@pytest.mark.parametrize(
    ("kind", "worth"),
    [(CardKind.QUESTION, [1, 2, 2, 2]), (CardKind.CHALLENGE, [2, 5, 6, 6])],
)
def test_points_are_for_showing_up_and_more_for_knowing(kind, worth):
    assert [points(review(rating, kind=kind)) for rating in Rating] == worth


def test_votes_count_like_questions():
    assert [vote_points(vote(is_correct=right)) for right in (False, True)] == [1, 2]


def test_a_week_starts_on_its_monday():
    week = [MONDAY + timedelta(days=number) for number in range(7)]

    assert {week_start(day) for day in week} == {MONDAY}
    assert week_start(MONDAY - timedelta(days=1)) == MONDAY - timedelta(days=7)


def test_a_score_adds_up_the_week_and_only_the_week():
    reviews = [
        review(Rating.GOOD, MONDAY - timedelta(days=1)),
        review(Rating.GOOD, MONDAY),
        review(Rating.AGAIN, MONDAY),
        review(Rating.GOOD, MONDAY + timedelta(days=1), CardKind.CHALLENGE),
        review(Rating.GOOD, WEDNESDAY),
    ]
    votes = [
        vote(WEDNESDAY, is_correct=True),
        vote(MONDAY, is_correct=False),
        vote(MONDAY - timedelta(days=3), is_correct=True),
    ]

    assert score(7, "Ada", reviews, votes, WEDNESDAY) == Score(
        learner_id=7, name="Ada", points=2 + 1 + 6 + 2 + 2 + 1, streak=4
    )


def test_one_long_night_does_not_win_the_week():
    marathon = [review(Rating.GOOD) for _ in range(60)]
    votes = [vote(is_correct=True)]

    assert score(7, "Ada", marathon, votes, WEDNESDAY).points == DAILY_CAP
    assert score(7, "Ada", [], [], WEDNESDAY) == Score(learner_id=7, name="Ada", points=0)


def test_equal_points_share_a_place_and_names_only_order_them():
    scores = [entry("zoe", 5), entry("Bob", 9), entry("Ada", 5), entry("Cleo", 1)]

    assert standings(scores) == (
        Standing(place=1, score=entry("Bob", 9)),
        Standing(place=2, score=entry("Ada", 5)),
        Standing(place=2, score=entry("zoe", 5)),
        Standing(place=4, score=entry("Cleo", 1)),
    )
    assert standings([]) == ()

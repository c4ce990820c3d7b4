"""A review log as people have it: any order, any unit of time; what is wrong is named."""

from datetime import time
from zoneinfo import ZoneInfo

import pytest

from challenges.errors import ReviewLogError
from challenges.evaluation.review_log import read
from challenges.fitting.history import History

UTC = ZoneInfo("UTC")
HEADER = "card_id,review_rating,review_time,review_duration"


def rows(text: str, zone: ZoneInfo = UTC, rollover: time = time(4)) -> list[tuple[int, int, int]]:
    """Card, days since the first one, and rating, of each review."""
    found: History = read(text.splitlines(keepends=True), zone, rollover)
    first = int(found.days[0])
    return [
        (int(card), int(day) - first, int(rating))
        for card, day, rating in zip(found.cards, found.days, found.ratings, strict=True)
    ]


def test_the_columns_may_be_in_any_order_with_others_between():
    text = (
        'note,Review_Time ,card_id,review_rating\n"a, b",1900000000000,77,3\n,1900090000000,77,1\n'
    )

    assert rows(text) == [(0, 0, 3), (0, 1, 1)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1900000000000", "1900090000000"),
        ("1900000000", "1900090000"),
        ("1900000000.25", "1900090000.5"),
        ("2030-03-17T17:46:40+00:00", "2030-03-18T18:46:40Z"),
        ("2030-03-17 17:46:40", "2030-03-18 18:46:40"),
    ],
)
def test_times_are_milliseconds_seconds_or_iso(first: str, second: str):
    assert rows(f"{HEADER}\n1,3,{first},0\n1,3,{second},0\n") == [(0, 0, 3), (0, 1, 3)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_spreadsheets_separate_as_they_like(separator: str):
    text = f"\ufeff{HEADER}\r\nx,4,2030-01-01T12:00,900\r\n".replace(",", separator)

    assert rows(text) == [(0, 0, 4)]


def test_reviews_are_put_into_the_order_of_time_and_counted_once():
    text = f"{HEADER}\n2,3,1900090000,1\n1,1,1900000000,1\n2,3,1900090000,1\n\n"

    assert rows(text) == [(0, 0, 1), (1, 1, 3)]


def test_a_day_is_the_learner_s():
    text = f"{HEADER}\n1,3,2030-01-01T17:00Z,0\n1,3,2030-01-01T20:00Z,0\n"

    assert [day for _, day, _ in rows(text)] == [0, 0]
    assert [day for _, day, _ in rows(text, ZoneInfo("Asia/Tokyo"))] == [0, 1]
    assert [day for _, day, _ in rows(text, rollover=time(18))] == [0, 1]


def test_due_days_that_were_set_by_hand_are_no_reviews():
    assert rows(f"{HEADER}\n1,0,1900000000,0\n1,2,1900000001,0\n") == [(0, 0, 2)]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "line 1: the column 'card_id' is missing"),
        ("card_id,rating,review_time\n", "line 1: the column 'review_rating' is missing"),
        (f"{HEADER}\n", "it has no review"),
        (f"{HEADER}\n1,3,1900000000,1\n1,3\n", "line 3: 2 cells"),
        (f"{HEADER}\n1,5,1900000000,1\n", "line 2: the rating '5' is none of 1"),
        (f"{HEADER}\n1,good,1900000000,1\n", "line 2: the rating 'good'"),
        (f"{HEADER}\n\n1,3,yesterday,1\n", "line 3: the time 'yesterday' is neither"),
        (f"{HEADER}\n1,3,,1\n", "line 2: the time ''"),
        (f"{HEADER}\n1,3,{'9' * 30},1\n", "line 2: the time '9999"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(text: str, says: str):
    with pytest.raises(ReviewLogError) as caught:
        rows(text)

    assert str(caught.value).startswith(says)

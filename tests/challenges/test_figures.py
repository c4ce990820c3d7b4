"""What the figures of /stats count, in numbers made by hand."""

from datetime import UTC, date, datetime, timedelta

import pytest

from challenges import library
from challenges.cards import Card, CardKey, CardKind, Memory, Rating, Review
from challenges.curriculum import curriculum
from challenges.durability import durabilities
from challenges.forecast import forecast
from challenges.pace import AVERAGE
from challenges.preferences import Preferences
from challenges.rests import Rest
from challenges.retention import Retention, retentions
from challenges.scheduling import Scheduler
from challenges.streaks import Streak
from challenges.study_calendar import calendar
from challenges.time_spent import Week, weeks

TODAY = date(2030, 3, 6)  # a Wednesday
DAY = timedelta(days=1)
IDEA = CardKey(CardKind.QUESTION, "broadcasting")
CODE = CardKey(CardKind.CHALLENGE, "tiny-digits")
BANK = library.load()
PACES = AVERAGE.usual(curriculum(BANK))


def review(
    days_ago: int,
    rating: Rating = Rating.GOOD,
    *,
    key: CardKey = IDEA,
    elapsed: int = 3,
    seconds: float = 30,
) -> Review:
    return Review(
        key=key,
        content=key.name,
        rating=rating,
        study_day=TODAY - days_ago * DAY,
        reviewed_at=datetime(2030, 3, 6, tzinfo=UTC) - days_ago * DAY,
        elapsed_days=elapsed,
        memory=Memory(stability=5.0, difficulty=5.0),
        seconds=seconds,
    )


def card(key: CardKey, due: int, stability: float = 10.0) -> Card:
    memory = Memory(stability=stability, difficulty=5.0)
    return Card(key=key, due=TODAY + due * DAY, memory=memory, last_review=TODAY - 10 * DAY)


def test_true_retention_counts_what_came_back_after_days():
    log = [
        review(0),
        review(29, Rating.AGAIN),
        review(30, Rating.AGAIN),  # longer ago than 30 study days
        review(1, Rating.AGAIN, elapsed=0),  # the first meeting, or the same day again
        review(1, Rating.HARD, key=CODE),
    ]

    questions, code = retentions(log, Preferences(retention=0.85), TODAY)

    assert questions.recent == Retention(recalled=1, reviews=2)
    assert questions.whole == Retention(recalled=1, reviews=3)
    assert (questions.desired, code.desired) == (0.85, 0.8)
    assert (code.recent, code.whole.share) == (Retention(recalled=1, reviews=1), 1.0)


def test_nothing_that_came_back_has_no_retention():
    assert [kind.whole.share for kind in retentions([], Preferences(), TODAY)] == [None, None]


@pytest.mark.parametrize(
    ("recalled", "reviews", "is_low"),
    [(6, 8, False), (75, 100, True), (89, 100, False), (0, 0, False)],
)
def test_chance_is_not_called_low(recalled: int, reviews: int, is_low: bool):
    questions, _ = retentions([], Preferences(), TODAY)

    assert questions.is_low(Retention(recalled=recalled, reviews=reviews)) is is_low


def test_the_forecast_begins_with_what_is_overdue_and_counts_what_comes_back():
    scheduler = Scheduler(fuzz=False)
    cards = [card(IDEA, due=-5), card(CODE, due=2)]
    again = scheduler.review(cards[0], Rating.GOOD, TODAY)

    days = forecast(cards, TODAY, scheduler, {CardKind.QUESTION: 30, CardKind.CHALLENGE: 300}, 60)

    asked = {day.day: (day.questions, day.code) for day in days if day.cards}
    assert days[0].day == TODAY
    assert len(days) == 60
    assert asked[TODAY] == (1, 0)
    assert asked[TODAY + 2 * DAY] == (0, 1)
    assert again.due in asked
    assert days[2].seconds == 300


def test_a_forecast_of_nothing_is_empty_days():
    days = forecast([], TODAY, Scheduler(), PACES)

    assert [day.cards for day in days] == [0] * 28


def test_time_is_told_by_weeks_that_begin_on_monday():
    log = [review(2), review(3, seconds=20), review(3, key=CODE, seconds=600), review(30)]

    assert weeks(log, TODAY, 2) == (
        Week(monday=date(2030, 2, 25), questions=20, code=600),
        Week(monday=date(2030, 3, 4), questions=30),
    )


def test_the_calendar_has_every_day_up_to_today():
    shown = calendar([review(0), review(0), review(1), review(400)], TODAY, weeks=2)

    assert list(shown.days) == [date(2030, 2, 25) + n * DAY for n in range(10)]
    assert [shown.days[TODAY], shown.days[TODAY - DAY], shown.active] == [2, 1, 2]
    assert shown.weeks == (date(2030, 2, 25), date(2030, 3, 4))
    assert shown.streak == Streak(current=2, longest=2, is_alive_today=True, includes_today=True)


def test_the_calendars_streak_is_the_one_that_rest_does_not_end():
    sundays = Rest(since=TODAY - 30 * DAY, weekdays=frozenset({6}))
    reviews = [review(0), review(1), review(2), review(4)]  # all but Sunday, three days ago

    shown = calendar(reviews, TODAY, [sundays])

    assert (shown.streak.current, shown.streak.freezes) == (4, 0)
    assert calendar(reviews, TODAY).streak.current == 3


def test_the_calendar_knows_rest_and_what_took_a_freeze():
    sundays = Rest(since=TODAY - 30 * DAY, weekdays=frozenset({6}))
    missed = 2  # Monday; and Sunday, the day before, was rest
    reviews = [review(ago) for ago in range(12) if ago not in {missed, missed + 1}]

    shown = calendar(reviews, TODAY, [sundays], weeks=2)

    assert shown.frozen == {TODAY - missed * DAY}
    assert shown.rested == {TODAY - (missed + 1) * DAY}, "the Sunday before was learned on"
    assert shown.streak.current == len(reviews)


def test_a_skill_lasts_as_long_as_its_middle_card():
    ideas = [idea for idea in BANK.ideas() if BANK.questions_of(idea)[0].skill == "2.1"][:3]
    cards = [
        card(CardKey(CardKind.QUESTION, idea), due=1, stability=7.0 * weeks)
        for idea, weeks in zip(ideas, (1, 2, 30), strict=True)
    ]
    gone = card(CardKey(CardKind.QUESTION, "no-such-idea"), due=1)

    groups = durabilities(BANK, [*cards, gone], TODAY)

    training = groups[1]
    tensors = training.skills[0]
    assert tensors.skill.id == "2.1"
    assert tensors.durability is not None
    assert (tensors.durability.weeks, tensors.durability.cards) == (2.0, 3)
    assert 0.85 < tensors.durability.retrievability < 1
    assert training.durability == tensors.durability
    assert [group.durability for group in groups if group.group != 2] == [None] * 4
    assert sum(len(group.skills) for group in groups) == len(BANK.skills)


def test_a_traveller_s_today_before_the_last_review_is_no_error():
    ahead = Card(
        key=IDEA, due=TODAY + DAY, memory=Memory(5.0, 5.0), last_review=TODAY + DAY, reviews=1
    )

    assert len(durabilities(BANK, [ahead], TODAY)) == 5
    assert sum(d.cards for d in forecast([ahead], TODAY, Scheduler(), PACES)) > 0

"""The board of a group: points of the week, and who stands where.

Points are for showing up and for getting it right, by the learner's own study days and capped a
day, so that neither a distant time zone nor one long night wins the week.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from challenges.cards import CardKind, Rating, Review
from challenges.groups import Vote
from challenges.streaks import streak

DAILY_CAP = 20
"""Points that one study day can bring."""

_QUESTION = {Rating.AGAIN: 1, Rating.HARD: 2, Rating.GOOD: 2, Rating.EASY: 2}
_CHALLENGE = {Rating.AGAIN: 2, Rating.HARD: 5, Rating.GOOD: 6, Rating.EASY: 6}


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A learner's points of a week."""

    learner_id: int
    name: str
    points: int
    streak: int = 0  # days


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A score with its place on the board."""

    place: int
    score: Score


def points(review: Review) -> int:
    """What a review is worth; a wrong answer brings a point for showing up.

    Type-along sets are worth nothing: a child says itself that it has passed their checks.
    """
    if review.key.kind is CardKind.TYPEALONG:
        return 0
    worth = _QUESTION if review.key.kind is CardKind.QUESTION else _CHALLENGE
    return worth[review.rating]


def vote_points(vote: Vote) -> int:
    """What a vote in a group's quiz is worth."""
    return 2 if vote.is_correct else 1


def week_start(day: date) -> date:
    """The Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def score(
    learner_id: int, name: str, reviews: Sequence[Review], votes: Iterable[Vote], week_of: date
) -> Score:
    """A learner's score of the week from its Monday to `week_of`, their study day.

    The streak is told by the reviews that are handed in: give it more than the week's.
    """
    earned: Counter[date] = Counter()
    for review in reviews:
        earned[review.study_day] += points(review)
    for vote in votes:
        earned[vote.study_day] += vote_points(vote)
    week = (week_start(week_of) + timedelta(days=number) for number in range(7))
    return Score(
        learner_id=learner_id,
        name=name,
        points=sum(min(earned[day], DAILY_CAP) for day in week),
        streak=streak((review.study_day for review in reviews), week_of).current,
    )


def standings(scores: Iterable[Score]) -> tuple[Standing, ...]:
    """Scores in the order of their points; equal points share a place (1, 2, 2, 4).

    Names break the order of a tie, not the tie.
    """
    ranked = sorted(scores, key=lambda score: (-score.points, score.name.casefold()))
    result: list[Standing] = []
    for place, entry in enumerate(ranked, start=1):
        tied = result and result[-1].score.points == entry.points
        result.append(Standing(place=result[-1].place if tied else place, score=entry))
    return tuple(result)

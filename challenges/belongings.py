"""Belongings: what is a learner's, with what ties it together. `/export` hands it over."""

from dataclasses import dataclass, field
from datetime import datetime

from challenges.cards import Review
from challenges.groups import Group
from challenges.submissions import Submission
from challenges.verdicts import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedReview:
    """A review, and the showing that it is of."""

    showing_id: int
    review: Review


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedSubmission:
    """A submission, and what came of each of its attempts."""

    submission: Submission
    attempts: dict[int, Judgement] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A board that a learner is on."""

    group: Group
    joined_at: datetime

"""The archive: everything of one learner, as one value that JSON can hold.

The domain's own dataclasses are its form: a new field of theirs is in the next archive by itself,
and its default is what an older archive says of it.
"""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

from challenges.belongings import JudgedSubmission, LoggedReview, Membership
from challenges.cards import Card
from challenges.groups import Vote
from challenges.learners import Learner
from challenges.reminders import Reminder
from challenges.showings import Showing

FORMAT: Literal[2] = 2


class ArchiveError(Exception):
    """A file is no archive that can be used; the text says which entry is wrong, and how."""


class AlreadyHereError(ArchiveError):
    """The learner exists here, and nobody said to replace them."""


class Archive(BaseModel):
    """All that is a learner's."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,  # a bot that starts has nobody to export yet
        ser_json_inf_nan="strings",  # a learner's losses are NaN often enough
    )

    format: Literal[2] = FORMAT
    exported_at: datetime
    learner: Learner
    cards: tuple[Card, ...] = ()
    showings: tuple[Showing, ...] = ()
    reviews: tuple[LoggedReview, ...] = ()
    submissions: tuple[JudgedSubmission, ...] = ()
    boards: tuple[Membership, ...] = ()
    votes: tuple[Vote, ...] = ()
    reminders: tuple[Reminder, ...] = ()

"""What a learner may run into, as exceptions that carry data and no words.

LearningError
├── UnknownLearnerError        nobody of that id has started
├── UnknownShowingError        no such question or challenge was shown to this learner
├── AlreadyAnsweredError       it was, and it has been answered
├── UnknownQuestionError       the bank has no such question
├── UnknownChallengeError      the bank has no such challenge
├── UnknownHintError           the challenge has no such hint
├── WrongGapsError             fewer words than gaps
├── UnreadableAnswerError      the text is no number, shape or order, or picks no option
├── StandsError                a review that is not to be changed any more
├── NothingToAskError          every idea that is open to the learner was met today
│   └── PlanDoneError          there are more, but what was planned for the day is done
├── NoChallengeError           no challenge is open to submit to, or the bank has none
│   └── NoneTodayError         it has some, but their ideas were met today
├── ExamDayError               that is no day ahead on which an exam can be planned
├── UnknownZoneError           no time zone of that name
├── SubmissionTooLongError     more source than the runner takes
├── StillGradingError          one submission of a learner at a time
├── NotOfferedError            a preference has no such value
├── UnreadableDayError         the text names no day to come
└── ZoneMissingError           the learner has not said where they live

ReviewLogError                 a CSV of reviews cannot be read: for whoever evaluates it
BankError                      a file of the bank is not as it should be: for authors, not learners
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from challenges.challenge import Challenge


class LearningError(Exception):
    """The root of what a learner may run into."""


class UnknownLearnerError(LearningError):
    """Nobody of that id has started."""


class UnknownShowingError(LearningError):
    """No such question or challenge was shown to this learner."""


class AlreadyAnsweredError(LearningError):
    """This showing has been answered."""


class Fixed(StrEnum):
    """Why a review stays as it is."""

    NONE = "none"  # nothing was answered
    DAY = "day"  # its study day is over
    LATER = "later"  # something was answered after it
    CODE = "code"  # a challenge: its solution was seen, or the code ran
    PLAIN = "plain"  # the answer was wrong, or helped: there is nothing to correct


@dataclass
class StandsError(LearningError):
    """A review is not to be changed any more."""

    why: Fixed


class UnknownQuestionError(LearningError):
    """The bank has no such question."""


class UnknownChallengeError(LearningError):
    """The bank has no such challenge."""


class UnknownHintError(LearningError):
    """The challenge has no hint of this number."""


class NothingToAskError(LearningError):
    """Every idea that is open to the learner was met today."""


@dataclass
class PlanDoneError(NothingToAskError):
    """No question of the day's plan is left; `challenge` is what it has besides."""

    is_day_off: bool = False
    waiting: int = 0  # due questions that are left for other days
    challenge: Challenge | None = None
    is_too_long: bool = False  # the day has less room than the challenge takes
    typealong: str = ""  # the title of a set for which the day has room


class NoChallengeError(LearningError):
    """No challenge is open to submit to, or the bank has none."""


class NoneTodayError(NoChallengeError):
    """The ideas of all challenges that are left were met today, in words or as code."""


class NotOfferedError(LearningError):
    """A preference has no such value."""


class UnreadableDayError(LearningError):
    """The text names no day on which a pause could end."""


class ZoneMissingError(LearningError):
    """The learner has not said where they live."""


@dataclass
class ExamDayError(LearningError):
    """That is no day ahead on which an exam can be planned; `last` is the last that is."""

    last: date


@dataclass
class UnreadableAnswerError(LearningError):
    """The text cannot be read as an answer to this kind of question."""

    expected: str  # "number", "shape", "option", "order"


@dataclass
class WrongGapsError(LearningError):
    """Not as many words as there are gaps, and too few lines for the whole set."""

    expected: int
    given: int


@dataclass
class UnknownZoneError(LearningError):
    """No time zone of that name; `near` are names like it."""

    name: str
    near: tuple[str, ...] = ()


@dataclass
class SubmissionTooLongError(LearningError):
    """More source than the runner takes."""

    size_bytes: int
    limit_bytes: int


@dataclass
class StillGradingError(LearningError):
    """The learner's last submission is still being graded."""

    submission_id: int


@dataclass
class BankError(Exception):
    """A file of the bank is not as it should be; `problems` say what to do, one a line."""

    path: str
    problems: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join(f"{self.path}: {problem}" for problem in self.problems)


class ReviewLogError(Exception):
    """A review log cannot be read; the text says where, and what to do."""

"""What a learner may run into, as exceptions that carry data and no words.

LearningError
├── UnknownLearnerError        nobody of that id has started
├── UnknownShowingError        no such question or challenge was shown to this learner
├── AlreadyAnsweredError       it was, and it has been answered
├── UnknownQuestionError       the bank has no such question
├── UnknownChallengeError      the bank has no such challenge
├── UnreadableAnswerError      the text is no number, shape or order, or picks no option
├── NothingToAskError          every idea that is open to the learner was met today
├── NoChallengeError           no challenge is open to submit to, or the bank has none
├── UnknownZoneError           no time zone of that name
├── SubmissionTooLongError     more source than the runner takes
├── StillGradingError          one submission of a learner at a time
└── ZoneMissingError           the learner has not said where they live

BankError                      a file of the bank is not as it should be: for authors, not learners
"""

from dataclasses import dataclass


class LearningError(Exception):
    """The root of what a learner may run into."""


class UnknownLearnerError(LearningError):
    """Nobody of that id has started."""


class UnknownShowingError(LearningError):
    """No such question or challenge was shown to this learner."""


class AlreadyAnsweredError(LearningError):
    """This showing has been answered."""


class UnknownQuestionError(LearningError):
    """The bank has no such question."""


class UnknownChallengeError(LearningError):
    """The bank has no such challenge."""


class NothingToAskError(LearningError):
    """Every idea that is open to the learner was met today."""


class NoChallengeError(LearningError):
    """No challenge is open to submit to, or the bank has none."""


class ZoneMissingError(LearningError):
    """The learner has not said where they live."""


@dataclass
class UnreadableAnswerError(LearningError):
    """The text cannot be read as an answer to this kind of question."""

    expected: str  # "number", "shape", "option", "order"


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

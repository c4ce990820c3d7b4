"""Buttons: what travels on them, as values.

Their text is at most 64 bytes and comes back from clients, so it is user input: whoever acts on
one checks whose it is.
"""

import re
from dataclasses import dataclass, fields
from typing import ClassVar, TypeVar

MAX_BYTES = 64
"""Telegram's limit for callback data."""

_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,18}")
_DAY = 24 * 60
_BOUNDS = {
    "offset_minutes": (-_DAY, _DAY),
    "minutes": (0, _DAY - 1),
    "option": (0, 5),
    "ticked": (0, 0b111111),
    "group": (1, 5),
    "page": (0, 9),
    "weeks": (1, 52),
    "hint": (1, 3),
    "value": (0, 0b1111111),
    "days": (1, 14),
    "lines": (0, 87654321),
}
_ID = (0, 2**63 - 1)  # what a column of the database holds


class StaleButtonError(Exception):
    """The text on the button is not one of ours, or no longer."""


@dataclass(frozen=True, slots=True)
class PickClock:
    """This is the time where I live."""

    PREFIX: ClassVar[str] = "clock"
    offset_minutes: int


@dataclass(frozen=True, slots=True)
class PickZone:
    """I live in this zone."""

    PREFIX: ClassVar[str] = "zone"
    zone: str


@dataclass(frozen=True, slots=True)
class AskZone:
    """Show the clocks again."""

    PREFIX: ClassVar[str] = "zones"


@dataclass(frozen=True, slots=True)
class AskTime:
    """Show the times of the daily question."""

    PREFIX: ClassVar[str] = "times"


@dataclass(frozen=True, slots=True)
class PickTime:
    """Send me the daily question at this time."""

    PREFIX: ClassVar[str] = "time"
    minutes: int  # since local midnight


@dataclass(frozen=True, slots=True)
class ChooseOption:
    """This option is my answer. Options count in the bank's order."""

    PREFIX: ClassVar[str] = "opt"
    showing: int
    option: int


@dataclass(frozen=True, slots=True)
class ToggleOption:
    """Tick or untick; what is ticked travels along as bits."""

    PREFIX: ClassVar[str] = "tick"
    showing: int
    ticked: int
    option: int


@dataclass(frozen=True, slots=True)
class CheckTicked:
    """What is ticked is my answer."""

    PREFIX: ClassVar[str] = "check"
    showing: int
    ticked: int


@dataclass(frozen=True, slots=True)
class PlaceLines:
    """Put the lines with these numbers, in the order of the digits; 0 is none."""

    PREFIX: ClassVar[str] = "put"
    showing: int
    lines: int


@dataclass(frozen=True, slots=True)
class CheckLines:
    """The lines in this order are my answer."""

    PREFIX: ClassVar[str] = "order"
    showing: int
    lines: int


@dataclass(frozen=True, slots=True)
class DontKnow:
    """I do not know the answer: show it."""

    PREFIX: ClassVar[str] = "dunno"
    showing: int


@dataclass(frozen=True, slots=True)
class AskHint:
    """Give me this question's hint; what is ticked stays so."""

    PREFIX: ClassVar[str] = "hint"
    showing: int
    ticked: int


@dataclass(frozen=True, slots=True)
class Guessed:
    """My answer was right, but I guessed."""

    PREFIX: ClassVar[str] = "guess"
    showing: int


@dataclass(frozen=True, slots=True)
class TooEasy:
    """My answer was right, and the question too easy."""

    PREFIX: ClassVar[str] = "easy"
    showing: int


@dataclass(frozen=True, slots=True)
class Undo:
    """I did not mean this answer: take it back."""

    PREFIX: ClassVar[str] = "undo"
    showing: int


@dataclass(frozen=True, slots=True)
class NextQuestion:
    """One more question."""

    PREFIX: ClassVar[str] = "next"


@dataclass(frozen=True, slots=True)
class OneMore:
    """One more question, though the day's plan is done."""

    PREFIX: ClassVar[str] = "more"


@dataclass(frozen=True, slots=True)
class OfferChallenge:
    """Show me a code challenge."""

    PREFIX: ClassVar[str] = "code"


@dataclass(frozen=True, slots=True)
class OtherChallenge:
    """Another challenge than this showing."""

    PREFIX: ClassVar[str] = "other"
    showing: int


@dataclass(frozen=True, slots=True)
class TakeHint:
    """Give me this hint of a challenge."""

    PREFIX: ClassVar[str] = "clue"
    showing: int
    hint: int  # from 1


@dataclass(frozen=True, slots=True)
class ShowSolution:
    """I give up: show me the solution."""

    PREFIX: ClassVar[str] = "solve"
    showing: int


@dataclass(frozen=True, slots=True)
class OfferTypeAlong:
    """Show me a few lines to type along."""

    PREFIX: ClassVar[str] = "type"


@dataclass(frozen=True, slots=True)
class HaveRead:
    """I have read these lines: take them away."""

    PREFIX: ClassVar[str] = "read"
    showing: int


@dataclass(frozen=True, slots=True)
class ShowTypeAlong:
    """I give up: show me the lines."""

    PREFIX: ClassVar[str] = "lines"
    showing: int


@dataclass(frozen=True, slots=True)
class CancelSubmission:
    """Do not grade this."""

    PREFIX: ClassVar[str] = "stop"
    submission: int


@dataclass(frozen=True, slots=True)
class RunAsLegacy:
    """This attempt was written for Keras 2: run it so."""

    PREFIX: ClassVar[str] = "keras2"
    submission: int
    attempt: int


@dataclass(frozen=True, slots=True)
class PickReading:
    """The paste that begins with this message was the program with this sign."""

    PREFIX: ClassVar[str] = "was"
    message: int
    sign: int


@dataclass(frozen=True, slots=True)
class OpenSettings:
    """Show the settings."""

    PREFIX: ClassVar[str] = "set"


@dataclass(frozen=True, slots=True)
class OpenDial:
    """Show one of the settings, with the values that it can have."""

    PREFIX: ClassVar[str] = "dial"
    dial: str


@dataclass(frozen=True, slots=True)
class TurnDial:
    """Set it to this value. Ticks travel as the bits that stand afterwards: twice is once."""

    PREFIX: ClassVar[str] = "turn"
    dial: str
    value: int


@dataclass(frozen=True, slots=True)
class AskLanguage:
    """Show which languages there are."""

    PREFIX: ClassVar[str] = "tongues"


@dataclass(frozen=True, slots=True)
class PickLanguage:
    """Speak this one with me, or in this group; "auto": the one of my Telegram."""

    PREFIX: ClassVar[str] = "tongue"
    language: str


@dataclass(frozen=True, slots=True)
class DropQuietHours:
    """I want no quiet hours."""

    PREFIX: ClassVar[str] = "noquiet"


@dataclass(frozen=True, slots=True)
class KeepZone:
    """The zone that you doubt is right."""

    PREFIX: ClassVar[str] = "sozone"


@dataclass(frozen=True, slots=True)
class AskPause:
    """Show for how long I can pause."""

    PREFIX: ClassVar[str] = "pauses"


@dataclass(frozen=True, slots=True)
class PauseFor:
    """No daily questions for so many days, of which today is the first."""

    PREFIX: ClassVar[str] = "pausefor"
    days: int


@dataclass(frozen=True, slots=True)
class Pause:
    """No daily questions until I say."""

    PREFIX: ClassVar[str] = "pause"


@dataclass(frozen=True, slots=True)
class Resume:
    """Daily questions again."""

    PREFIX: ClassVar[str] = "resume"


@dataclass(frozen=True, slots=True)
class ShowStats:
    """How am I doing?"""

    PREFIX: ClassVar[str] = "stats"


@dataclass(frozen=True, slots=True)
class ShowFigure:
    """How am I doing, as this picture?"""

    PREFIX: ClassVar[str] = "figure"
    figure: str


@dataclass(frozen=True, slots=True)
class ShowSkills:
    """How long does each skill of this group last?"""

    PREFIX: ClassVar[str] = "skills"
    group: int
    page: int  # from 0


@dataclass(frozen=True, slots=True)
class ExamIn:
    """My exam is in so many weeks."""

    PREFIX: ClassVar[str] = "examin"
    weeks: int


@dataclass(frozen=True, slots=True)
class NoExam:
    """There is no exam that I learn for."""

    PREFIX: ClassVar[str] = "noexam"


@dataclass(frozen=True, slots=True)
class Forget:
    """Yes, delete all that is mine."""

    PREFIX: ClassVar[str] = "forget"
    learner: int


@dataclass(frozen=True, slots=True)
class KeepMe:
    """No, keep it."""

    PREFIX: ClassVar[str] = "keep"


@dataclass(frozen=True, slots=True)
class JoinBoard:
    """Put me on this group's board."""

    PREFIX: ClassVar[str] = "join"


@dataclass(frozen=True, slots=True)
class ShowBoard:
    """This group's board, as it stands now."""

    PREFIX: ClassVar[str] = "board"


@dataclass(frozen=True, slots=True)
class OpenMenu:
    """Show all that there is, in place."""

    PREFIX: ClassVar[str] = "menu"


@dataclass(frozen=True, slots=True)
class ShowMenu:
    """Show all that there is, below."""

    PREFIX: ClassVar[str] = "menu2"


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin, or go on."""

    PREFIX: ClassVar[str] = "begin"


@dataclass(frozen=True, slots=True)
class OpenExam:
    """When is my exam, and how will it find me?"""

    PREFIX: ClassVar[str] = "exam"


@dataclass(frozen=True, slots=True)
class MyBoards:
    """On which boards am I?"""

    PREFIX: ClassVar[str] = "boards"


@dataclass(frozen=True, slots=True)
class ShowStatus:
    """Is code being graded?"""

    PREFIX: ClassVar[str] = "status"


@dataclass(frozen=True, slots=True)
class OpenData:
    """What can I do with my data?"""

    PREFIX: ClassVar[str] = "data"


@dataclass(frozen=True, slots=True)
class Export:
    """Hand over all that is known of me."""

    PREFIX: ClassVar[str] = "export"


@dataclass(frozen=True, slots=True)
class AskForget:
    """Delete all that is mine, but ask me first."""

    PREFIX: ClassVar[str] = "toforget"


@dataclass(frozen=True, slots=True)
class UndoLast:
    """Take my last answer back, whichever it was."""

    PREFIX: ClassVar[str] = "undolast"


Button = (
    PickClock | PickZone | AskZone | AskTime | PickTime | ChooseOption | ToggleOption | CheckTicked
    | DontKnow | AskHint | Guessed | TooEasy | Undo | NextQuestion | OfferChallenge
    | OtherChallenge | TakeHint | ShowSolution | CancelSubmission | RunAsLegacy | OneMore
    | OpenMenu | ShowMenu | Begin | OpenExam | MyBoards | ShowStatus | OpenData | Export
    | AskForget | UndoLast | AskLanguage | PickLanguage
    | OpenSettings | OpenDial | TurnDial | DropQuietHours | KeepZone | AskPause | PauseFor
    | Pause | Resume | ShowStats | ShowFigure | ShowSkills | ExamIn | NoExam | Forget | KeepMe
    | JoinBoard | ShowBoard | PlaceLines | CheckLines | OfferTypeAlong | HaveRead
    | ShowTypeAlong | PickReading
)  # fmt: skip
"""Any button."""

AnyButton = TypeVar("AnyButton")


def pack(button: Button) -> str:
    """Return the text that travels on the button."""
    values = (str(getattr(button, field.name)) for field in fields(button))
    packed = ":".join((button.PREFIX, *values))
    assert len(packed.encode()) <= MAX_BYTES, packed  # noqa: S101 - ids and zone names are ours
    return packed


def unpack(kind: type[AnyButton], data: str) -> AnyButton:
    """Read a button's text.

    Raises:
        StaleButtonError: If the text is not one of ours.
    """
    prefix, *values = data.split(":")
    expected = fields(kind)  # type: ignore[arg-type]  # every button is a dataclass
    if prefix != getattr(kind, "PREFIX", None) or len(values) != len(expected):
        raise StaleButtonError(data)
    named = zip(expected, values, strict=True)
    return kind(*(_number(f.name, value) if f.type is int else value for f, value in named))


def _number(name: str, value: str) -> int:
    """Read a number as `pack` writes it: int() alone would take "1_0", " 1" and "١" as well."""
    smallest, largest = _BOUNDS.get(name, _ID)
    if not _NUMBER.fullmatch(value) or not smallest <= int(value) <= largest:
        raise StaleButtonError(value)
    return int(value)

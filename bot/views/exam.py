"""The exam: when it is, whether the budget suffices, and what will be known on the day."""

from datetime import date

from bot.buttons import ExamIn, NoExam
from bot.screens import Key, Keyboard, Screen, rows
from bot.views import dates, subjects
from bot.views.catalogue import Html, label, say
from bot.views.markup import code
from bot.views.ways import to_menu
from challenges.outlook import Outlook

WEEKS = (2, 4, 8, 12)
BAR = 10

_MOST_CERTAIN = 99
"""Percent: nothing about a memory is surer."""


def none() -> Screen:
    """Ask when the exam is."""
    return Screen(text=say("exam.none"), keyboard=(*_weeks(), *to_menu()))


def outlook(ahead: Outlook) -> Screen:
    """Say how the exam is going to find its learner."""
    head = say("exam.head", day=dates.day_and_year(ahead.exam_day), count=ahead.days)
    groups = "\n".join(_group(name, chance) for name, chance in ahead.groups.items())
    expected = say("exam.expected", percent=_percent(ahead.readiness))
    parts = (head, _verdict(ahead), _met(ahead), f"{expected}\n{groups}")
    off = (Key(label("exam.off"), NoExam()),)
    return Screen(text="\n\n".join(parts), keyboard=(*_weeks(), off, *to_menu()))


def over() -> Screen:
    """Say that days are planned as without an exam."""
    return Screen(text=say("exam.left"), keyboard=(*_weeks(), *to_menu()))


def impossible(last: date) -> Screen:
    """Say which days can be planned for."""
    return Screen(
        text=say("exam.impossible", last=dates.day_and_year(last)),
        keyboard=(*_weeks(), *to_menu()),
    )


def unreadable() -> Screen:
    """Say how a day is written."""
    return Screen(text=say("exam.unreadable"), keyboard=(*_weeks(), *to_menu()))


def _verdict(ahead: Outlook) -> Html:
    if ahead.is_enough:
        return say("exam.enough", minutes=ahead.minutes)
    if ahead.needed is None:
        return say("exam.too_soon", minutes=ahead.minutes)
    needed = ahead.needed
    return say("exam.short", minutes=ahead.minutes, needed=needed.minutes, new=needed.new_ideas)


def _met(ahead: Outlook) -> Html:
    if ahead.all_met_on is None:
        return say("exam.met_some", met=ahead.met, ideas=ahead.ideas)
    return say("exam.met_all", ideas=ahead.ideas, day=dates.day_and_year(ahead.all_met_on))


def _group(group: int, chance: float) -> Html:
    filled = round(BAR * chance)
    bar = code("█" * filled + "░" * (BAR - filled))
    return say("exam.group", name=subjects.group(group), bar=bar, percent=_percent(chance))


def _weeks() -> Keyboard:
    return rows([Key(label("exam.weeks", weeks=weeks), ExamIn(weeks)) for weeks in WEEKS], 4)


def _percent(chance: float) -> int:
    return min(round(100 * chance), _MOST_CERTAIN)

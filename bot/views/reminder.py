"""Reminders: the daily question and the second, gentle one, each with the question itself."""

from dataclasses import replace

from bot.screens import Screen
from bot.services.reminders import Due
from bot.views import question
from bot.views.catalogue import Html, say
from challenges.openings import Facts, opening


def daily(due: Due) -> Screen:
    """Put the daily question, after a first line that varies."""
    first = _said(f"push.{opening(due.facts, due.learner.id)}", due.facts)
    return _below(first, question.asked(due.asked, is_daily=True))


def nudge(due: Due) -> Screen:
    """Put the question once more, in other words."""
    kind = "streak" if due.facts.streak.current > 1 else "plain"
    number = due.facts.day.toordinal() % 2
    return _below(_said(f"nudge.{kind}_{number}", due.facts), question.asked(due.asked))


def _said(key: str, facts: Facts) -> Html:
    return say(
        key,
        count=_count(key, facts),
        days=facts.streak.current,
        next=facts.streak.current + 1,
        left=facts.streak.freezes,
        minutes=facts.minutes,
        skill=facts.skill,
    )


def _count(key: str, facts: Facts) -> int:
    """Return what the text counts, where it has two forms."""
    return facts.streak.saved if key == "push.saved" else facts.days_since or 0


def _below(first: Html, screen: Screen) -> Screen:
    return replace(screen, text=f"{first}\n\n{screen.text}")

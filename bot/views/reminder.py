"""Reminders: the daily question and the second, gentle one, each with the question itself."""

from dataclasses import replace

from bot.screens import Screen
from bot.services.reminders import Due
from bot.views import question
from bot.views.catalogue import Html, say
from bot.views.language import speaking
from challenges.openings import Facts, Opening, opening


def daily(due: Due) -> Screen:
    """Put the daily question, after a first line that varies."""
    with speaking(due.learner.speaks):
        return _daily(due)


def nudge(due: Due) -> Screen:
    """Put the question once more, in other words."""
    with speaking(due.learner.speaks):
        return _nudge(due)


def _daily(due: Due) -> Screen:
    facts = due.facts
    chosen = opening(facts, due.learner.id)
    # The only two that count something: missed days, and days since the idea was met.
    count = facts.streak.saved if chosen is Opening.SAVED else facts.days_since or 0
    first = say(f"push.{chosen.value}", count=count, **_values(facts))
    return _below(first, question.asked(due.asked, is_daily=True))


def _nudge(due: Due) -> Screen:
    kind = "streak" if due.facts.streak.current > 1 else "plain"
    number = due.facts.day.toordinal() % 2
    first = say(f"nudge.{kind}_{number}", **_values(due.facts))
    return _below(first, question.asked(due.asked))


def _values(facts: Facts) -> dict[str, object]:
    return {
        "days": facts.streak.current,
        "next": facts.streak.current + 1,
        "left": facts.streak.freezes,
        "minutes": facts.minutes,
        "skill": facts.skill,
    }


def _below(first: Html, screen: Screen) -> Screen:
    return replace(screen, text=f"{first}\n\n{screen.text}")

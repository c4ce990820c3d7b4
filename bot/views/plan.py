"""The day's plan: when it is done, and what it makes of a backlog."""

from bot.buttons import OfferChallenge, OfferTypeAlong, OneMore
from bot.screens import Key, Screen
from bot.services.questions import Returned
from bot.views.catalogue import Html, label, say
from bot.views.ways import menu_below
from challenges.errors import PlanDoneError


def done(done: PlanDoneError) -> Screen:
    """Say that nothing more is planned for today, with a key to go on all the same."""
    head = say("plan.day_off" if done.is_day_off else "plan.done")
    waiting = say("plan.waiting", count=done.waiting) if done.waiting else None
    typed = say("plan.typealong", title=done.typealong) if done.typealong else None
    parts = (head, waiting, typed, _challenge(done))
    more = Key(label("plan.more"), OneMore())
    code = Key(label("question.challenge"), OfferChallenge())
    type_along = Key(label("typealong.offer"), OfferTypeAlong())
    keyboard = ((more, code), (type_along,), *menu_below())
    return Screen(text="\n\n".join(filter(None, parts)), keyboard=keyboard)


def returned(returned: Returned) -> Screen:
    """Tell somebody who was away how long what waits will take."""
    backlog = returned.backlog
    if backlog.days is None:
        text = say("plan.returned_long", questions=backlog.questions, minutes=returned.minutes)
    else:
        text = say(
            "plan.returned",
            questions=backlog.questions,
            minutes=returned.minutes,
            days=backlog.days,
        )
    return Screen(text=text, is_silent=True)


def _challenge(done: PlanDoneError) -> Html | None:
    if done.challenge is None:
        return None
    return say(
        "plan.stretch" if done.is_too_long else "plan.challenge",
        title=done.challenge.title,
        minutes=done.challenge.minutes,
    )

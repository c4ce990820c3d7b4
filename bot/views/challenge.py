"""Challenges: as offered, and their solutions."""

from bot.buttons import NextQuestion, OfferChallenge, OtherChallenge, ShowSolution, TakeHint
from bot.screens import Key, Keyboard, Screen
from bot.services.coding import Offer
from bot.views.catalogue import label, say
from bot.views.markup import prose, python
from bot.views.numbers import number
from bot.views.ways import menu_below
from challenges.challenge import Challenge


def offered(offer: Offer) -> Screen:
    """Put a challenge before a learner."""
    challenge = offer.challenge
    parts = [
        say(
            "challenge.head",
            title=challenge.title,
            category=label(f"challenge.categories.{challenge.category}"),
            minutes=challenge.minutes,
            difficulty="●" * challenge.difficulty + "○" * (5 - challenge.difficulty),
            **measured(challenge),
        ),
        prose(challenge.prompt),
        say("challenge.begin_with"),
        python(challenge.starter),
        say("challenge.how"),
    ]
    hints = next_hint(challenge, offer.showing.id, offer.showing.hints)
    keys = (
        Key(label("challenge.other"), OtherChallenge(offer.showing.id)),
        Key(label("challenge.give_up"), ShowSolution(offer.showing.id)),
    )
    return Screen(text="\n\n".join(parts), keyboard=(*hints, keys))


def hint(offer: Offer, number: int) -> Screen:
    """Show one hint, and the key to the next one."""
    challenge = offer.challenge
    text = say(
        "challenge.hint_given",
        number=number,
        of=len(challenge.hints),
        hint=prose(challenge.hints[number - 1]),
    )
    give_up = (Key(label("challenge.give_up"), ShowSolution(offer.showing.id)),)
    return Screen(text=text, keyboard=(*next_hint(challenge, offer.showing.id, number), give_up))


def next_hint(challenge: Challenge, showing_id: int, taken: int) -> Keyboard:
    """Return the key to the hint after so many; no row if there is none."""
    if taken >= len(challenge.hints):
        return ()
    number = taken + 1
    text = label("challenge.hint", number=number, of=len(challenge.hints))
    return ((Key(text, TakeHint(showing_id, number)),),)


def solution(offer: Offer) -> Screen:
    """Show a clear solution and why it works."""
    challenge = offer.challenge
    parts = [
        say("challenge.solution", title=challenge.title),
        python(challenge.solution),
        prose(challenge.explanation),
        say("challenge.solution_counts"),
    ]
    keys = (
        Key(label("submission.again"), OfferChallenge()),
        Key(label("question.next"), NextQuestion()),
    )
    return Screen(text="\n\n".join(filter(None, parts)), keyboard=(keys, *menu_below()))


def measured(challenge: Challenge) -> dict[str, object]:
    """Return the words for a challenge's metric and target."""
    return {
        "metric": label(f"challenge.metrics.{challenge.metric}"),
        "sign": "≥" if challenge.metric.more_is_better else "≤",
        "target": number(challenge.target, "g"),
    }

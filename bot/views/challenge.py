"""Challenges: as offered, and their solutions."""

from bot.buttons import NextQuestion, OfferChallenge, OtherChallenge, ShowSolution
from bot.screens import Key, Screen
from bot.services.coding import Offer
from bot.views.catalogue import label, say
from bot.views.markup import prose, python
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
    keys = (
        Key(label("challenge.other"), OtherChallenge(offer.showing.id)),
        Key(label("challenge.give_up"), ShowSolution(offer.showing.id)),
    )
    return Screen(text="\n\n".join(parts), keyboard=(keys,))


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
    return Screen(text="\n\n".join(filter(None, parts)), keyboard=(keys,))


def measured(challenge: Challenge) -> dict[str, object]:
    """Return the words for a challenge's metric and target."""
    return {
        "metric": label(f"challenge.metrics.{challenge.metric}"),
        "sign": "≥" if challenge.metric.more_is_better else "≤",
        "target": f"{challenge.target:g}",
    }

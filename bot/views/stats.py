"""Figures: how a learner is doing."""

from bot.buttons import NextQuestion, OfferChallenge
from bot.screens import Key, Screen
from bot.services.progress import Figures, GroupProgress
from bot.views import figures as pictures
from bot.views import subjects
from bot.views.catalogue import Html, label, say
from bot.views.markup import code
from bot.views.ways import to_menu

BAR = 10


def figures(figures: Figures) -> Screen:
    """Show streak, reviews, challenges and what lasts."""
    onwards = (
        Key(label("question.next"), NextQuestion()),
        Key(label("question.challenge"), OfferChallenge()),
    )
    keyboard = (*pictures.keys(), onwards, *to_menu())
    head = say("stats.head", name=figures.learner.name)
    if not figures.reviews:
        return Screen(text=f"{head}\n\n{say('stats.nothing')}", keyboard=keyboard)
    body = "\n".join(_lines(figures))
    groups = "\n".join(_group(group) for group in figures.groups)
    text = f"{head}\n\n{body}\n\n{say('stats.durable')}\n{groups}"
    return Screen(text=text, keyboard=keyboard)


def _lines(figures: Figures) -> list[Html]:
    share = 100 if not figures.repeated else round(100 * figures.recalled / figures.repeated)
    return [
        say("stats.streak", count=figures.streak.current, longest=figures.streak.longest),
        say("stats.today", done=figures.done_today, due=figures.due_today),
        say("stats.reviews", count=figures.reviews, percent=share),
        say("stats.challenges", count=figures.passed),
    ]


def _group(group: GroupProgress) -> Html:
    filled = round(BAR * group.durable / group.ideas) if group.ideas else 0
    return say(
        "stats.group",
        name=subjects.group(group.group),
        bar=code("█" * filled + "░" * (BAR - filled)),
        known=group.durable,
        total=group.ideas,
    )

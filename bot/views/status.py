"""The status of grading."""

from collections import Counter

from bot.screens import Screen
from bot.services.grading import GradingStatus
from bot.views.catalogue import Html, say
from bot.views.ways import to_menu


def status(status: GradingStatus) -> Screen:
    """Say whether code is graded, behind which walls, and how many wait."""
    lines = [_is_up(status), *_profiles(status), _queue(status)]
    return Screen(text="\n".join(lines), keyboard=to_menu())


def _is_up(status: GradingStatus) -> Html:
    if any(worker.is_grading for worker in status.workers):
        return say("status.up")
    if any(worker.refusal for worker in status.workers):
        return say("status.refuses")
    return say("status.warming" if status.workers else "status.down")


def _profiles(status: GradingStatus) -> list[Html]:
    profiles = Counter(str(worker.profile) for worker in status.workers if worker.is_grading)
    return [
        say("status.profile", profile=profile, count=count)
        for profile, count in sorted(profiles.items())
    ]


def _queue(status: GradingStatus) -> Html:
    if not status.waiting and not status.running:
        return say("status.idle")
    return say("status.queue", waiting=status.waiting, running=status.running)

"""Repairs: the one line that says what was made good of somebody's code."""

from collections.abc import Sequence

from bot.views.catalogue import Html, say
from challenges.repairs import Repair


def restored(repairs: Sequence[Repair]) -> Html | None:
    """Return the line; None if nothing was repaired."""
    if not repairs:
        return None
    what = (say(f"repairs.{repair.kind.value}", detail=repair.detail) for repair in repairs)
    return say("repairs.line", what=Html(", ".join(what)))

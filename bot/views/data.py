"""Data: what is said to the files of an export."""

from collections.abc import Sequence

from bot.views.catalogue import Html, say

_PACKAGE = ".apkg"


def caption(name: str, names: Sequence[str]) -> Html:
    """Return what one of the files is."""
    if name.endswith(_PACKAGE):
        return say("data.export_anki")
    parts = [each for each in names if not each.endswith(_PACKAGE)]
    if len(parts) > 1 and name != parts[0]:
        return say("data.export_part", number=parts.index(name) + 1, count=len(parts))
    return say("data.export_zip")

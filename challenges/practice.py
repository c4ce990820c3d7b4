"""Practice: what was missed today is asked once more before the session ends, for nothing.

A second review on one day would tell the memory model of something that was just read.
"""

from collections.abc import Sequence

from challenges.cards import CardKey, CardKind
from challenges.rating import is_helped
from challenges.showings import Showing


def missed(shown: Sequence[Showing]) -> tuple[CardKey, ...]:
    """The ideas that were missed among what was shown today, oldest first, and not asked again."""
    practised = {showing.key for showing in shown if showing.is_practice}
    keys = (showing.key for showing in shown if _is_missed(showing))
    return tuple(key for key in dict.fromkeys(keys) if key not in practised)


def _is_missed(showing: Showing) -> bool:
    if showing.is_open or showing.key.kind is not CardKind.QUESTION:
        return False
    return not showing.is_correct or is_helped(showing)

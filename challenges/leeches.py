"""Leeches: ideas that slip away again and again.

Asking once more in the same way teaches nothing: they are explained otherwise, and after a miss
the easier of their questions come first.
"""

from collections.abc import Sequence

from challenges.cards import Card, CardKey, Rating
from challenges.library import Library
from challenges.questions import Question

LAPSES = 4
"""Forgotten so often, an idea is a leech."""

RECENT, MISSED = 5, 3
"""So is one that was missed so often among its last reviews."""

_EASE = ("single", "multiple", "order", "gap", "number", "shape", "output")
"""From recognising to working out: which kind of question is easier."""


def is_leech(card: Card, ratings: Sequence[Rating]) -> bool:
    """Whether an idea is a leech, by its card and its ratings, oldest first."""
    return card.lapses >= LAPSES or ratings[-RECENT:].count(Rating.AGAIN) >= MISSED


def has_become_leech(card: Card, ratings: Sequence[Rating]) -> bool:
    """Whether it is one since the last of these ratings."""
    was = ratings[-RECENT - 1 : -1].count(Rating.AGAIN) >= MISSED
    lapsed = card.lapses - (ratings[-1:] == [Rating.AGAIN] and len(ratings) > 1)
    return is_leech(card, ratings) and not was and lapsed < LAPSES


def other_side(library: Library, question: Question) -> tuple[str, ...]:
    """What explains the idea of a question in other words than its explanation; may be nothing."""
    siblings = [one for one in library.questions_of(question.idea) if one.id != question.id]
    easiest = sorted(siblings, key=_ease)[:1]
    deeper = [one.deeper for one in (question, *siblings) if one.deeper][:1]
    return (*deeper, *(one.explanation for one in easiest))


def easier(library: Library, key: CardKey, recent: Sequence[str]) -> str | None:
    """The easiest question of an idea that was not just shown; None if all were."""
    fresh = [one for one in library.questions_of(key.name) if one.id not in recent]
    return min(fresh, key=_ease).id if fresh else None


def _ease(question: Question) -> int:
    return _EASE.index(question.kind)

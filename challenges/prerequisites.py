"""Prerequisites: which ideas an idea rests on, as the bank says it or as its order has it.

A question may say what its idea comes `after`. Where none of an idea's questions does, the idea
rests on the one before it in the same skill. A challenge rests on the question of its own idea, if
there is one, and on what it says itself.
"""

from collections.abc import Mapping, Sequence

from challenges.cards import Card, CardKey, CardKind
from challenges.coded import Coded
from challenges.library import Library

Bases = Mapping[str, tuple[str, ...]]
"""Ideas under the idea that rests on them."""

_FIRM_DAYS = 2.0
"""A stability that one Good gives."""
_PATIENCE = 5
"""Reviews after which an idea that is not firm keeps nobody from the rest any more."""


def of_ideas(library: Library) -> dict[str, tuple[str, ...]]:
    """What each idea rests on, in curriculum order."""
    said = _said(library)
    skills = {question.idea: question.skill for question in library.questions.values()}
    before: dict[str, str] = {}
    found: dict[str, tuple[str, ...]] = {}
    for idea in library.ideas():
        previous = before.get(skills[idea])
        found[idea] = said.get(idea, () if previous is None else (previous,))
        before[skills[idea]] = idea
    return found


def of_challenge(challenge: Coded) -> tuple[str, ...]:
    """The ideas that a challenge or a set rests on; the first may have no question."""
    return tuple(dict.fromkeys((challenge.idea, *challenge.after)))


def is_firm(card: Card | None) -> bool:
    """Whether what rests on a card may be met: it was reviewed well, or often."""
    if card is None or card.memory is None:
        return False
    return card.memory.stability >= _FIRM_DAYS or card.reviews >= _PATIENCE


def in_order(ideas: Sequence[str], bases: Bases) -> list[str]:
    """The same ideas, each after all that it rests on; what it rests on is drawn forward."""
    found: dict[str, None] = {}
    for idea in ideas:
        _follow(idea, bases, found, ())
    return list(found)


def circle(bases: Bases) -> tuple[str, ...]:
    """Ideas that rest on each other in a circle, from one of them round to itself, if any do."""
    cleared: set[str] = set()
    for idea in bases:
        if found := _circle_from(idea, bases, cleared, ()):
            return found
    return ()


def question(idea: str) -> CardKey:
    """The card of an idea, asked in words."""
    return CardKey(CardKind.QUESTION, idea)


def _said(library: Library) -> dict[str, tuple[str, ...]]:
    said: dict[str, tuple[str, ...]] = {}
    for one in library.questions.values():
        if one.after is not None:
            said[one.idea] = tuple(dict.fromkeys((*said.get(one.idea, ()), *one.after)))
    return said


def _follow(idea: str, bases: Bases, found: dict[str, None], above: tuple[str, ...]) -> None:
    if idea in found or idea in above or idea not in bases:
        return
    for base in bases[idea]:
        _follow(base, bases, found, (*above, idea))
    found[idea] = None


def _circle_from(
    idea: str, bases: Bases, cleared: set[str], above: tuple[str, ...]
) -> tuple[str, ...]:
    if idea in above:
        return (*above[above.index(idea) :], idea)
    if idea not in cleared:
        for base in bases.get(idea, ()):
            if found := _circle_from(base, bases, cleared, (*above, idea)):
                return found
        cleared.add(idea)
    return ()

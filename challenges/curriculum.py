"""The curriculum: the bank as a way through it, in the order in which a learner meets it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, zip_longest

from challenges import prerequisites
from challenges.cards import Card, CardKey, CardKind
from challenges.coded import Coded
from challenges.library import Library
from challenges.prerequisites import Bases, is_firm, question
from challenges.typealong import TypeAlong

_BASICS = 4
"""New ideas of group 2 that come before the groups take turns: nothing makes sense without."""
_TURNS = (2, 3, 1, 4, 5)


@dataclass(frozen=True, slots=True, eq=False)
class Curriculum:
    """What there is to meet, and what has to be known before."""

    ideas: tuple[str, ...]  # that a question asks for
    challenges: tuple[str, ...]
    idea_of: Mapping[CardKey, str]  # of every card; siblings share theirs
    group_of: Mapping[CardKey, int]
    rests_on: Mapping[CardKey, tuple[CardKey, ...]]
    minutes_of: Mapping[CardKey, int]  # that a challenge or a set takes
    places: Mapping[CardKey, int]  # in the order in which cards are met

    def is_open(self, key: CardKey, cards: Mapping[CardKey, Card]) -> bool:
        """Whether all that a card rests on has been reviewed well."""
        return all(is_firm(cards.get(base)) for base in self.rests_on[key])

    def new(self, kind: CardKind, focus: frozenset[int] = frozenset()) -> tuple[CardKey, ...]:
        """Cards of a kind as they are met: the basics, then the focus, then all the rest.

        What an idea of the focus rests on comes with it.
        """
        return _new(self, kind, focus)


@lru_cache(maxsize=8)
def curriculum(library: Library) -> Curriculum:
    """The curriculum of a bank."""
    bases = prerequisites.of_ideas(library)
    ideas = prerequisites.in_order(_by_turns(library), bases)
    in_turn, typed = _challenges(library), _typealongs(library)
    codes: dict[CardKey, Coded] = {key: library.coded(key.name) for key in (*in_turn, *typed)}
    skills = {question(one.idea): one.skill for one in library.questions.values()}
    skills |= {key: one.skill for key, one in codes.items()}
    keys = [*map(question, ideas), *in_turn, *typed]
    rests_on = {question(idea): _known(bases[idea], bases) for idea in ideas}
    rests_on |= {k: _known(prerequisites.of_challenge(one), bases) for k, one in codes.items()}
    return Curriculum(
        ideas=tuple(ideas),
        challenges=tuple(key.name for key in in_turn),
        idea_of={key: codes[key].idea if key in codes else key.name for key in keys},
        group_of={key: int(skills[key].split(".")[0]) for key in keys},
        rests_on=rests_on,
        minutes_of={key: one.minutes for key, one in codes.items()},
        places={key: place for place, key in enumerate(keys)},
    )


def challenge(slug: str) -> CardKey:
    """The card of a challenge."""
    return CardKey(CardKind.CHALLENGE, slug)


def typealong(slug: str) -> CardKey:
    """The card of a type-along set."""
    return CardKey(CardKind.TYPEALONG, slug)


@lru_cache(maxsize=64)
def _new(way: Curriculum, kind: CardKind, focus: frozenset[int]) -> tuple[CardKey, ...]:
    if kind is not CardKind.QUESTION:
        codes = [key for key in way.places if key.kind is kind]
        return tuple(sorted(codes, key=lambda key: focus and way.group_of[key] not in focus))
    basics, others = way.ideas[:_BASICS], way.ideas[_BASICS:]
    wanted = [idea for idea in others if way.group_of[question(idea)] in focus]
    bases = {key.name: tuple(base.name for base in way.rests_on[key]) for key in way.rests_on}
    order = prerequisites.in_order((*basics, *wanted, *others), bases)
    return tuple(map(question, order))


def _challenges(library: Library) -> list[CardKey]:
    """Challenges as they are met: the exam's categories in turn, the easy ones first."""
    found = sorted(library.challenges.values(), key=lambda c: (c.category, c.difficulty, c.slug))
    return [challenge(one.slug) for one in found]


def _typealongs(library: Library) -> list[CardKey]:
    """Sets as they are met: as the groups take turns, in the order of the skills."""

    def place(item: TypeAlong) -> tuple[int, int, str]:
        group, number = map(int, item.skill.split("."))
        return _TURNS.index(group), number, item.slug

    return [typealong(one.slug) for one in sorted(library.typealongs.values(), key=place)]


def _known(ideas: tuple[str, ...], bases: Bases) -> tuple[CardKey, ...]:
    return tuple(question(idea) for idea in ideas if idea in bases)


def _by_turns(library: Library) -> tuple[str, ...]:
    """The basics, then the groups in turn; within a group in curriculum order."""
    groups: dict[int, list[str]] = {group: [] for group in _TURNS}
    skills = {one.idea: one.skill for one in library.questions.values()}
    for idea in library.ideas():
        groups[int(skills[idea].split(".")[0])].append(idea)
    basics, groups[2] = groups[2][:_BASICS], groups[2][_BASICS:]
    rounds: Iterator[tuple[str | None, ...]] = zip_longest(*groups.values())
    return (*basics, *(idea for idea in chain.from_iterable(rounds) if idea is not None))

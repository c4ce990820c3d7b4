"""Durability: how long what was learned lasts, per skill. How complete it is, is another matter.

A skill's stability is the median of its cards': one well-worn idea does not make a skill last,
and one that was just missed does not undo it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean, median

from challenges.cards import Card, CardKey, CardKind
from challenges.library import Library
from challenges.parameters import STOCK, Presets
from challenges.scheduling import retrievability
from challenges.skills import GROUPS, Skill

_WEEK = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Durability:
    """How well the cards of a skill, or of a whole group, last."""

    weeks: float  # median stability
    retrievability: float  # today, on average
    cards: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillDurability:
    """One skill; None as long as nothing of it was reviewed."""

    skill: Skill
    durability: Durability | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupDurability:
    """One skill group with its skills; None as long as nothing of it was reviewed."""

    group: int
    durability: Durability | None
    skills: tuple[SkillDurability, ...]


def durabilities(
    library: Library, cards: Iterable[Card], today: date, presets: Presets = STOCK
) -> tuple[GroupDurability, ...]:
    """How durable every skill is today, by group. Cards that the bank has no more are left out."""
    of_skill: defaultdict[str, list[Card]] = defaultdict(list)
    for card in cards:
        skill = skill_of(library, card.key)
        if skill is not None and card.memory is not None:
            of_skill[skill].append(card)
    return tuple(_group(library, group, of_skill, today, presets) for group in GROUPS)


def skill_of(library: Library, key: CardKey) -> str | None:
    """The id of the skill that a card belongs to; None if the bank has it no more."""
    if key.kind is CardKind.CHALLENGE:
        challenge = library.challenges.get(key.name)
        return None if challenge is None else challenge.skill
    if key.kind is CardKind.TYPEALONG:
        item = library.typealongs.get(key.name)
        return None if item is None else item.skill
    questions = library.questions_of(key.name)
    return questions[0].skill if questions else None


def _group(
    library: Library,
    group: int,
    of_skill: defaultdict[str, list[Card]],
    today: date,
    presets: Presets,
) -> GroupDurability:
    skills = sorted(
        (skill for skill in library.skills.values() if skill.group == group),
        key=lambda skill: skill.order,
    )
    together = [card for skill in skills for card in of_skill[skill.id]]
    return GroupDurability(
        group=group,
        durability=_durability(together, today, presets),
        skills=tuple(
            SkillDurability(
                skill=skill, durability=_durability(of_skill[skill.id], today, presets)
            )
            for skill in skills
        ),
    )


def _durability(cards: Sequence[Card], today: date, presets: Presets) -> Durability | None:
    memories = [card.memory for card in cards if card.memory is not None]
    if not memories:
        return None
    return Durability(
        weeks=median(memory.stability for memory in memories) / _WEEK,
        retrievability=fmean(_today(card, today, presets) for card in cards),
        cards=len(cards),
    )


def _today(card: Card, today: date, presets: Presets) -> float:
    # Who travels west may have a today that is before their last review.
    return retrievability(card, max(today, card.last_review or today), presets)

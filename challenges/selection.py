"""What to show next: which idea or challenge, and which question of an idea."""

import hashlib
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import chain, zip_longest

from challenges.cards import Card, CardKey, CardKind
from challenges.challenge import Challenge
from challenges.errors import NothingToAskError, UnknownQuestionError
from challenges.library import Library
from challenges.scheduling import retrievability

_BASICS = 4
"""New ideas of group 2 that come before the groups take turns: nothing makes sense without."""
_TURNS = (2, 3, 1, 4, 5)


def next_question(
    library: Library, cards: Sequence[Card], shown_today: Collection[CardKey], day: date
) -> CardKey | None:
    """The idea to ask for: the longest due, else the next new one, else the next to come due.

    None if every idea was met today, asked or as the challenge of the same idea.
    """
    met = _ideas_met(library, shown_today)
    due = {card.key.name: card.due for card in cards if card.key.kind is CardKind.QUESTION}
    order = new_ideas(library)
    ranks = {
        idea: _rank(due.get(idea), place, day)
        for place, idea in enumerate(order)
        if idea not in met
    }
    if not ranks:
        return None
    return CardKey(CardKind.QUESTION, min(ranks, key=lambda idea: ranks[idea]))


def next_challenge(
    library: Library, cards: Sequence[Card], shown_today: Collection[CardKey], day: date
) -> CardKey:
    """The challenge to offer: due, else new and easy, else the one that has faded most.

    What was met today, as a challenge or as a question of its idea, comes after everything else.

    Raises:
        NothingToAskError: If the bank has no challenge.
    """
    known = {card.key.name: card for card in cards if card.key.kind is CardKind.CHALLENGE}
    asked = {key.name for key in shown_today if key.kind is CardKind.QUESTION}
    shown = {key.name for key in shown_today if key.kind is CardKind.CHALLENGE}

    def rank(challenge: Challenge) -> tuple[object, ...]:
        met = (challenge.slug in shown, challenge.idea in asked)
        return (*met, *_challenge_rank(challenge, known.get(challenge.slug), day))

    if not library.challenges:
        raise NothingToAskError
    return CardKey(CardKind.CHALLENGE, min(library.challenges.values(), key=rank).slug)


def variant(library: Library, key: CardKey, recent: Sequence[str], seed: int) -> str:
    """The question to ask for an idea: one that was not just shown; a challenge has only itself.

    Args:
        library: Where the variants are.
        key: The card that is to be shown.
        recent: Ids of questions shown lately, newest first.
        seed: Of the showing; the same seed chooses the same.

    Raises:
        UnknownQuestionError: If no question asks for the idea.
    """
    if key.kind is CardKind.CHALLENGE:
        return library.challenge(key.name).slug
    ids = [question.id for question in library.questions_of(key.name)]
    if not ids:
        raise UnknownQuestionError
    fresh = [id_ for id_ in ids if id_ not in recent]
    if fresh:
        return fresh[seed % len(fresh)]
    return max(ids, key=list(recent).index)


def new_seed(learner_id: int, key: CardKey, day: date) -> int:
    """The seed of a showing: 63 bits, for databases that count signed."""
    text = f"{learner_id}/{key}/{day.isoformat()}"
    digest = hashlib.blake2b(text.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def new_ideas(library: Library) -> tuple[str, ...]:
    """The order in which a learner meets the ideas: the basics, then the groups in turn.

    Within a group it is the order of the curriculum.
    """
    groups: dict[int, list[str]] = {group: [] for group in _TURNS}
    skills = {question.idea: question.skill for question in library.questions.values()}
    for idea in library.ideas():
        groups[int(skills[idea].split(".")[0])].append(idea)
    basics, groups[2] = groups[2][:_BASICS], groups[2][_BASICS:]
    rounds: Iterator[tuple[str | None, ...]] = zip_longest(*groups.values())
    return (*basics, *(idea for idea in chain.from_iterable(rounds) if idea is not None))


def _ideas_met(library: Library, shown: Collection[CardKey]) -> set[str]:
    challenges = library.challenges
    siblings = {
        challenges[key.name].idea
        for key in shown
        if key.kind is CardKind.CHALLENGE and key.name in challenges
    }
    return siblings | {key.name for key in shown if key.kind is CardKind.QUESTION}


def _rank(due: date | None, place: int, day: date) -> tuple[int, date, int]:
    """Due ideas, oldest first; then new ones in their order; then the next to come due."""
    if due is None:
        return 1, day, place
    return (0 if due <= day else 2), due, place


def _challenge_rank(challenge: Challenge, card: Card | None, day: date) -> tuple[int, float, str]:
    if card is None or card.memory is None:
        return 1, challenge.category + challenge.difficulty / 10, challenge.slug
    if card.due <= day:
        return 0, card.due.toordinal(), challenge.slug
    return 2, retrievability(card, day), challenge.slug

"""What to show to somebody who asks for more than is planned, and which question of an idea."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date

from challenges.cards import Card, CardKey, CardKind
from challenges.curriculum import Curriculum
from challenges.draft import Draft
from challenges.errors import NoneTodayError, UnknownQuestionError
from challenges.library import Library
from challenges.scheduling import retrievability
from challenges.terms import Terms, Today


def next_question(
    way: Curriculum, cards: Iterable[Card], terms: Terms, today: Today
) -> CardKey | None:
    """The idea to ask for: the longest due, else the next new one, else the next to come due.

    None if every idea that is open was met today, asked or as the challenge of the same idea.
    """
    draft = Draft(way, cards, terms, today)
    known = [
        card
        for card in draft.cards.values()
        if card.key.kind is CardKind.QUESTION and not draft.meets_sibling(card.key)
    ]
    first = min(known, key=lambda card: (card.due, way.places[card.key]), default=None)
    if first is not None and first.due <= today.day:
        return first.key
    return next(draft.new(CardKind.QUESTION), None if first is None else first.key)


def next_challenge(way: Curriculum, cards: Iterable[Card], terms: Terms, today: Today) -> CardKey:
    """The challenge to offer: due, else new and easy, else the one that has faded most.

    One that rests on what is not known yet comes after those, and one that was put aside today
    after all others. An idea that was met today in any other way does not come again.

    Raises:
        NoneTodayError: If none is left.
    """
    return _next_code(Draft(way, cards, terms, today), CardKind.CHALLENGE)


def next_typealong(way: Curriculum, cards: Iterable[Card], terms: Terms, today: Today) -> CardKey:
    """The set to type along: due, else new and open, else the one that has faded most.

    Raises:
        NoneTodayError: If none is left.
    """
    return _next_code(Draft(way, cards, terms, today), CardKind.TYPEALONG)


def _next_code(draft: Draft, kind: CardKind) -> CardKey:
    way = draft.way

    def rank(key: CardKey) -> tuple[bool, int, float, int]:
        return (key in draft.met, *_challenge_rank(draft, key), way.places[key])

    left = [key for key in way.places if key.kind is kind and _may_come(draft, key)]
    if not left:
        raise NoneTodayError
    return min(left, key=rank)


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


def _may_come(draft: Draft, key: CardKey) -> bool:
    """Whether nothing of a challenge's idea was met today but, unanswered, the challenge."""
    card = draft.cards.get(key)
    if card is not None and card.last_review == draft.today.day:
        return False
    idea = draft.way.idea_of[key]
    return all(other == key for other in draft.met if draft.way.idea_of[other] == idea)


def _challenge_rank(draft: Draft, key: CardKey) -> tuple[int, float]:
    card, day = draft.cards.get(key), draft.today.day
    if card is None or card.memory is None:
        return (1 if draft.way.is_open(key, draft.cards) else 3), 0.0
    if card.due <= day:
        return 0, card.due.toordinal()
    return 2, retrievability(card, day, draft.terms.presets)

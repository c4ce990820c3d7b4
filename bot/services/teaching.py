"""Teaching: which question of an idea is asked, and what is said of one that slips away."""

from dataclasses import dataclass

from challenges import leeches, selection
from challenges.cards import Card, CardKey, CardKind, Rating
from challenges.library import Library
from challenges.showings import Showing
from storage.work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """Another explanation, for an idea that slips away again and again."""

    texts: tuple[str, ...]  # in place of the explanation; none if the bank has no other
    is_first: bool  # it has just been noticed


async def variant(
    work: UnitOfWork, library: Library, learner_id: int, key: CardKey, seed: int
) -> str:
    """Return the question to ask for an idea; of one that slips away, an easier one."""
    recent = await work.showings.recent(learner_id, key)
    if key.kind is CardKind.QUESTION and recent and await _has_slipped(work, learner_id, key):
        easier = leeches.easier(library, key, recent[:1])
        if easier is not None:
            return easier
    return selection.variant(library, key, recent, seed)


async def lesson(
    work: UnitOfWork, library: Library, showing: Showing, card: Card | None
) -> Lesson | None:
    """Return what is said of a question that was missed; None unless its idea slips away."""
    if card is None or card.reviews < leeches.MISSED:
        return None
    ratings = await _ratings(work, showing.learner_id, showing.key)
    if not leeches.is_leech(card, ratings):
        return None
    question = library.shown(showing)
    return Lesson(
        texts=leeches.other_side(library, question),
        is_first=not showing.is_practice and leeches.has_become_leech(card, ratings),
    )


async def _has_slipped(work: UnitOfWork, learner_id: int, key: CardKey) -> bool:
    """Whether an idea that slips away was missed the last time."""
    card = await work.cards.find(learner_id, key)
    if card is None or card.reviews < leeches.MISSED:
        return False
    ratings = await _ratings(work, learner_id, key)
    return ratings[-1:] == [Rating.AGAIN] and leeches.is_leech(card, ratings)


async def _ratings(work: UnitOfWork, learner_id: int, key: CardKey) -> list[Rating]:
    return [review.rating for review in await work.reviews.of_card(learner_id, key)]

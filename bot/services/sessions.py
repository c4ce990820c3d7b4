"""Sessions: when all that was planned for today is done, what was missed is asked once more."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.services import teaching
from challenges import practice, selection
from challenges.cards import Card, CardKind
from challenges.learners import Learner
from challenges.library import Library
from challenges.showings import Showing
from challenges.study_days import study_day
from storage.work import UnitOfWork


async def once_more(
    work: UnitOfWork, library: Library, learner: Learner, now: datetime
) -> Showing | None:
    """Put a missed idea of today before the learner again, for practice.

    None as long as something planned is left, and when nothing was missed.
    """
    day = study_day(now, learner.home)
    shown = await work.showings.of_day(learner.id, day)
    known = [key for key in practice.missed(shown) if library.questions_of(key.name)]
    if not known or _is_waiting(shown, library):
        return None
    if not _is_through(library, learner, await work.cards.of(learner.id), shown, day):
        return None
    # Another seed than the first time, or the options would stand where they stood.
    seed = selection.new_seed(learner.id, known[0], day) ^ 1
    return await work.showings.add(
        Showing(
            learner_id=learner.id,
            key=known[0],
            content=await teaching.variant(work, library, learner.id, known[0], seed),
            seed=seed,
            study_day=day,
            shown_at=now,
            is_practice=True,
        )
    )


def _is_waiting(shown: Sequence[Showing], library: Library) -> bool:
    return any(showing.is_open and showing.content in library.questions for showing in shown)


def _is_through(
    library: Library,
    learner: Learner,
    cards: Sequence[Card],
    shown: Sequence[Showing],
    day: date,
) -> bool:
    """Whether what is due was asked today, and as much as is new on one day."""
    key = selection.next_question(library, cards, [showing.key for showing in shown], day)
    if key is None:
        return True
    due = {card.key: card.due for card in cards}
    if key in due:
        return due[key] > day
    begun = sum(_is_begun(card, day) for card in cards)
    return begun >= learner.preferences.new_ideas


def _is_begun(card: Card, day: date) -> bool:
    return card.key.kind is CardKind.QUESTION and (card.reviews, card.last_review) == (1, day)

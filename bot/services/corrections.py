"""Corrections: the learner knows better how an answer came about, or did not mean it.

Both work on the last row of the log: it is rewritten, or it goes; the card is what a replay of the
log makes of it.
"""

from dataclasses import dataclass, replace

from bot.services.memory import new_card
from bot.services.ports import Begin, Now
from bot.services.questions import Answered, Asked, Questions
from bot.services.terms import presets_of, rescheduled
from challenges import rating
from challenges.cards import Card, CardKind, Correction, Review
from challenges.errors import Fixed, StandsError
from challenges.learners import Learner
from challenges.scheduling import replay
from challenges.showings import Showing
from storage.work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """Corrects the last rating of a card, and takes the last answer back."""

    begin: Begin
    questions: Questions
    now: Now

    async def correct(self, learner_id: int, showing_id: int, correction: Correction) -> Answered:
        """Rate a right answer by what the learner says of it; saying it again changes nothing.

        Raises:
            UnknownShowingError: If the question is not theirs.
            StandsError: If the answer was wrong, its card was reviewed again, or its day is over.
        """
        async with self.begin() as work:
            learner = await work.learners.turn(learner_id)
            showing = await work.showings.get(showing_id, learner_id)
            review, before = await self._last(work, learner, showing)
            if not showing.is_correct or _is_helped(review):
                raise StandsError(Fixed.PLAIN)
            await work.cards.put(learner_id, before)  # or it would be in its own way
            rated = rating.of_correction(correction)
            after = await rescheduled(work, learner, before, rated, review.study_day)
            await work.cards.put(learner_id, after.card)
            corrected = replace(_corrected(review, after.card, correction), aim=after.aim)
            await work.reviews.correct(showing_id, corrected)
            return await self.questions.as_answered(work, showing)

    async def undo(self, learner_id: int, showing_id: int | None = None) -> Asked:
        """Take the last answer back, so that all is as before it; once more changes nothing.

        Args:
            learner_id: Whose answer.
            showing_id: To which question; the last that was answered if none is given.

        Raises:
            UnknownShowingError: If the question is not theirs.
            StandsError: If there is no such answer, or it stands.
        """
        async with self.begin() as work:
            learner = await work.learners.turn(learner_id)
            last = await work.reviews.last_showing(learner_id)
            meant = showing_id or await self._last_answered(work, learner_id, last)
            showing = await work.showings.get(meant, learner_id)
            if not showing.is_open:
                if showing.id != last:
                    raise StandsError(Fixed.LATER)
                showing = await self._take_back(work, learner, showing)
        return self.questions.as_asked(showing)

    async def _last_answered(self, work: UnitOfWork, learner_id: int, last: int | None) -> int:
        """Return the showing that was answered last, or taken back since."""
        review = None if last is None else await work.reviews.of_showing(last)
        undone = await work.showings.last_undone(learner_id)
        if undone is not None and _is_since(undone, review):
            return undone.id
        if last is None:
            raise StandsError(Fixed.NONE)
        return last

    async def _take_back(self, work: UnitOfWork, learner: Learner, showing: Showing) -> Showing:
        if showing.key.kind is not CardKind.QUESTION:
            raise StandsError(Fixed.CODE)
        _, before = await self._last(work, learner, showing)
        if before.memory is None:
            await work.cards.drop(learner.id, showing.key)
        else:
            await work.cards.put(learner.id, before)
        await work.reviews.take_back(showing.id)
        await self._end_practice(work, showing)
        return await work.showings.reopen(showing, self.now())

    async def _end_practice(self, work: UnitOfWork, showing: Showing) -> None:
        """Nothing was missed, so it need not be asked once more."""
        for other in await work.showings.open(showing.learner_id, CardKind.QUESTION):
            if other.is_practice and other.key == showing.key:
                await work.showings.close(replace(other, closed_at=self.now()))

    async def _last(
        self, work: UnitOfWork, learner: Learner, showing: Showing
    ) -> tuple[Review, Card]:
        """Return the review of a showing, and the card as the log before it leaves it."""
        review = await work.reviews.of_showing(showing.id)
        if review is None:
            raise StandsError(Fixed.NONE)
        log = await work.reviews.of_card(learner.id, showing.key)
        if log[-1] != review:
            raise StandsError(Fixed.LATER)
        if learner.today(self.now()) > review.study_day:
            raise StandsError(Fixed.DAY)
        earlier = log[:-1]
        if not earlier:
            return review, new_card(showing)
        return review, replay(showing.key, earlier, await presets_of(work, learner))


def _is_since(undone: Showing, review: Review | None) -> bool:
    return undone.undone_at is not None and (
        review is None or undone.undone_at >= review.reviewed_at
    )


def _is_helped(review: Review) -> bool:
    return review.hints > 0 or review.tries > 1


def _corrected(review: Review, card: Card, correction: Correction) -> Review:
    assert card.memory is not None  # noqa: S101 - a reviewed card has a memory
    return replace(
        review,
        rating=rating.of_correction(correction),
        memory=card.memory,
        due=card.due,
        correction=correction,
    )

"""Questions: ask what is due, take an answer once, say when it comes back."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.services.memory import Remembered, closed, recall, remember
from bot.services.ports import Begin, Now
from challenges import rating, selection
from challenges.cards import CardKind, Rating
from challenges.errors import AlreadyAnsweredError, NothingToAskError
from challenges.grading import Grade, grade
from challenges.learners import Learner
from challenges.library import Library
from challenges.questions import Question, TypedQuestion
from challenges.scheduling import Scheduler
from challenges.showings import Showing
from challenges.study_days import study_day
from storage.work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as put before a learner."""

    showing: Showing
    question: Question


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with what came back, and what it means for the memory."""

    asked: Asked
    grade: Grade | None  # None when the learner asked for the answer
    remembered: Remembered | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Asks and grades."""

    begin: Begin
    library: Library
    scheduler: Scheduler
    now: Now

    async def next(self, learner_id: int) -> Asked:
        """Return today's open question, or a new one.

        Raises:
            NothingToAskError: If everything that is open was met today.
            ZoneMissingError: If the learner's day is not known yet.
        """
        async with self.begin() as work:
            learner = await work.learners.get(learner_id)
            return await ask(work, self.library, learner, self.now())

    async def place(self, asked: Asked, *, chat_id: int, message_id: int) -> None:
        """Keep where the question stands, so that a reply to it finds it."""
        async with self.begin() as work:
            current = await work.showings.get(asked.showing.id, asked.showing.learner_id)
            await work.showings.save(replace(current, chat_id=chat_id, message_id=message_id))

    async def asked(self, learner_id: int, showing_id: int) -> Asked:
        """Return an open question of this learner.

        Raises:
            UnknownShowingError: If it is not theirs, or no longer in the bank.
            AlreadyAnsweredError: If it is answered.
        """
        async with self.begin() as work:
            showing = await work.showings.get(showing_id, learner_id)
        if not showing.is_open:
            raise AlreadyAnsweredError
        return Asked(showing, self.library.shown(showing))

    async def waiting(
        self, learner_id: int, message_id: int, replied_to: int | None
    ) -> Asked | None:
        """Return the typed question that a message answers: the one replied to, or the newest.

        None if that one is answered by keys: a text then is no answer to an older question.
        A message that has answered one already answers that one again, so that an update that
        comes twice does not answer two questions.
        """
        async with self.begin() as work:
            done = await work.showings.answered_by(learner_id, message_id)
            still_open = await work.showings.open(learner_id, CardKind.QUESTION)
        candidates = [done] if done else still_open
        known = self._known(candidates)
        meant = [a for a in known if replied_to and a.showing.message_id == replied_to]
        newest = next(iter(meant or known), None)
        return newest if newest is not None and _is_typed(newest.question) else None

    async def has_open(self, learner_id: int) -> bool:
        """Tell whether a question waits for an answer."""
        async with self.begin() as work:
            return bool(await work.showings.open(learner_id, CardKind.QUESTION))

    async def answer(
        self, learner_id: int, showing_id: int, answer: str, *, message_id: int | None = None
    ) -> Answered:
        """Grade an answer; the same answer once more changes nothing and returns the same.

        Raises:
            UnknownShowingError: If the question is not theirs.
            AlreadyAnsweredError: If another answer was given before.
            UnreadableAnswerError: If the text is no answer to such a question.
        """
        async with self.begin() as work:
            showing = await work.showings.get(showing_id, learner_id)
            asked = self._asked(showing)
            graded = grade(asked.question, answer)
            if not showing.is_open:
                return await self._again(work, asked, graded, answer)
            done = replace(
                closed(showing, self.now(), answer=answer, is_correct=graded.is_correct),
                answer_message_id=message_id,
            )
            await work.showings.close(done)
            remembered = await remember(
                work, self.scheduler, done, rating.of_answer(graded), self.now()
            )
        return Answered(replace(asked, showing=done), graded, remembered)

    async def give_up(self, learner_id: int, showing_id: int) -> Answered:
        """Show the answer to somebody who does not know it: recalled as Again, kindly.

        Raises:
            UnknownShowingError: If the question is not theirs.
            AlreadyAnsweredError: If it was answered before.
        """
        async with self.begin() as work:
            showing = await work.showings.get(showing_id, learner_id)
            asked = self._asked(showing)
            if not showing.is_open:
                return await self._again(work, asked, None, None)
            done = closed(showing, self.now(), answer=None, is_correct=False)
            await work.showings.close(done)
            remembered = await remember(work, self.scheduler, done, Rating.AGAIN, self.now())
        return Answered(replace(asked, showing=done), None, remembered)

    def _known(self, showings: list[Showing]) -> list[Asked]:
        return [self._asked(s) for s in showings if s.content in self.library.questions]

    def _asked(self, showing: Showing) -> Asked:
        return Asked(showing, self.library.shown(showing))

    async def _again(
        self, work: UnitOfWork, asked: Asked, graded: Grade | None, answer: str | None
    ) -> Answered:
        if asked.showing.answer != answer:
            raise AlreadyAnsweredError
        return Answered(asked, graded, await recall(work, asked.showing, self.now()))


def _is_typed(question: Question) -> bool:
    return isinstance(question, TypedQuestion)


async def ask(work: UnitOfWork, library: Library, learner: Learner, now: datetime) -> Asked:
    """Return today's open question, or choose a new one, inside the caller's unit of work.

    Raises:
        NothingToAskError: If everything that is open was met today.
    """
    day = study_day(now, learner.home)
    shown = await work.showings.of_day(learner.id, day)
    for showing in shown:
        if showing.is_open and showing.content in library.questions:
            return Asked(showing, library.shown(showing))
    showing = await work.showings.add(await _choose(work, library, learner, shown, now))
    return Asked(showing, library.shown(showing))


async def _choose(
    work: UnitOfWork, library: Library, learner: Learner, shown: list[Showing], now: datetime
) -> Showing:
    day, cards = study_day(now, learner.home), await work.cards.of(learner.id)
    key = selection.next_question(library, cards, [showing.key for showing in shown], day)
    if key is None:
        raise NothingToAskError
    seed = selection.new_seed(learner.id, key, day)
    recent = await work.showings.recent(learner.id, key)
    return Showing(
        learner_id=learner.id,
        key=key,
        content=selection.variant(library, key, recent, seed),
        seed=seed,
        study_day=day,
        shown_at=now,
    )

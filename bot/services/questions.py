"""Questions: ask what is due, take an answer once, say when it comes back."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.services.memory import Remembered, closed, recall, remember
from bot.services.ports import Begin, Now
from bot.services.terms import Situation, situation
from challenges import rating, selection
from challenges.backlog import Backlog, backlog
from challenges.cards import CardKey, CardKind, Rating
from challenges.errors import AlreadyAnsweredError, NothingToAskError, PlanDoneError
from challenges.grading import Grade, grade
from challenges.learners import Learner
from challenges.library import Library
from challenges.questions import Question, TypedQuestion
from challenges.showings import Showing
from challenges.study_days import study_day
from storage.work import UnitOfWork

AWAY = timedelta(days=3)
"""Whoever answers nothing for longer has been away, and is told what waits."""

_FIRST_AND_LAST = 2
"""Reviews that tell a return: the first one after it, and the last one before."""


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


@dataclass(frozen=True, slots=True)
class Returned:
    """What waits for somebody who was away, and their minutes a day."""

    backlog: Backlog
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Asks and grades."""

    begin: Begin
    library: Library
    now: Now

    async def next(self, learner_id: int, *, beyond_plan: bool = False) -> Asked:
        """Return today's open question, or the next one of the day's plan.

        Args:
            learner_id: Whose.
            beyond_plan: Whether to go on when the plan is done: because the learner wants to.

        Raises:
            PlanDoneError: If what was planned for today is done.
            NothingToAskError: If everything that is open was met today.
            ZoneMissingError: If the learner's day is not known yet.
        """
        async with self.begin() as work:
            learner = await work.learners.get(learner_id)
            return await ask(work, self.library, learner, self.now(), beyond_plan=beyond_plan)

    async def returned(self, learner_id: int) -> Returned | None:
        """Return what waits for somebody who has just come back, once; None if they have not.

        They come back with the first answer after days without any, and hear of it with the next
        question.
        """
        async with self.begin() as work:
            learner = await work.learners.get(learner_id)
            day = study_day(self.now(), learner.home)
            days = [review.study_day for review in await work.reviews.latest(learner_id, 2)]
            if len(days) < _FIRST_AND_LAST or days[0] != day or day - days[1] <= AWAY:
                return None
            now = await situation(work, self.library, learner, day)
        found = backlog(now.way, now.cards, now.terms, day)
        return Returned(found, learner.preferences.minutes) if found.is_one else None

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
        return Asked(showing, self.library.question(showing.content))

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
            remembered = await remember(work, done, rating.of_answer(graded), self.now())
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
            remembered = await remember(work, done, Rating.AGAIN, self.now())
        return Answered(replace(asked, showing=done), None, remembered)

    def _known(self, showings: list[Showing]) -> list[Asked]:
        return [self._asked(s) for s in showings if s.content in self.library.questions]

    def _asked(self, showing: Showing) -> Asked:
        return Asked(showing, self.library.question(showing.content))

    async def _again(
        self, work: UnitOfWork, asked: Asked, graded: Grade | None, answer: str | None
    ) -> Answered:
        if asked.showing.answer != answer:
            raise AlreadyAnsweredError
        return Answered(asked, graded, await recall(work, asked.showing, self.now()))


def _is_typed(question: Question) -> bool:
    return isinstance(question, TypedQuestion)


async def ask(
    work: UnitOfWork,
    library: Library,
    learner: Learner,
    now: datetime,
    *,
    beyond_plan: bool = False,
) -> Asked:
    """Return today's open question, or choose a new one, inside the caller's unit of work.

    Raises:
        PlanDoneError: If what was planned for today is done, and nothing beyond is wanted.
        NothingToAskError: If everything that is open was met today.
    """
    day = study_day(now, learner.home)
    for showing in await work.showings.of_day(learner.id, day):
        if showing.is_open and showing.content in library.questions:
            return Asked(showing, library.question(showing.content))
    found = await situation(work, library, learner, day)
    key = _beyond(found) if beyond_plan else _planned(found, library)
    showing = await work.showings.add(await _showing(work, library, learner, key, now))
    return Asked(showing, library.question(showing.content))


def _planned(found: Situation, library: Library) -> CardKey:
    plan = found.plan()
    if plan.question is not None:
        return plan.question.key
    code = plan.challenge
    raise PlanDoneError(
        is_day_off=plan.budget_seconds == 0,
        waiting=plan.waiting,
        challenge=None if code is None else library.challenge(code.key.name),
        is_too_long=code is not None and code is plan.stretch,
    )


def _beyond(found: Situation) -> CardKey:
    """Return what comes next for somebody who goes on, plan or not."""
    key = selection.next_question(found.way, found.cards, found.terms, found.today)
    if key is None:
        raise NothingToAskError
    return key


async def _showing(
    work: UnitOfWork, library: Library, learner: Learner, key: CardKey, now: datetime
) -> Showing:
    day = study_day(now, learner.home)
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

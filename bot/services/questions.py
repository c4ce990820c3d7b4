"""Questions: ask what is due, take an answer once, say when it comes back."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.services import teaching
from bot.services.memory import Remembered, closed, recall, remember
from bot.services.ports import Begin, Now
from bot.services.sessions import once_more
from bot.services.teaching import Lesson
from bot.services.terms import Situation, situation
from challenges import hints, rating, selection
from challenges.backlog import Backlog, backlog
from challenges.cards import CardKey, CardKind, Rating
from challenges.errors import AlreadyAnsweredError, NothingToAskError, PlanDoneError
from challenges.grading import Grade, grade
from challenges.learners import Learner
from challenges.library import Library
from challenges.questions import Question, TypedQuestion
from challenges.rating import Rated
from challenges.showings import Showing
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
    lesson: Lesson | None = None
    is_near: bool = False  # it may be tried once more


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
            learner = await work.learners.turn(learner_id)
            try:
                return await ask(work, self.library, learner, self.now(), beyond_plan=beyond_plan)
            except NothingToAskError:
                again = await once_more(work, self.library, learner, self.now())
                if again is None:
                    raise
                return self.as_asked(again)

    async def returned(self, learner_id: int) -> Returned | None:
        """Return what waits for somebody who has just come back, once; None if they have not.

        They come back with the first answer after days without any, and hear of it with the next
        question.
        """
        async with self.begin() as work:
            learner = await work.learners.get(learner_id)
            day = learner.today(self.now())
            days = await work.reviews.latest_days(learner_id)
            if len(days) < _FIRST_AND_LAST or days[0] != day or day - days[1] <= AWAY:
                return None
            now = await situation(work, self.library, learner, day)
        found = backlog(now.way, now.cards, now.terms, day)
        return Returned(found, learner.preferences.minutes) if found.is_one else None

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
        return self.as_asked(showing)

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
            await work.learners.turn(learner_id)
            showing = await work.showings.get(showing_id, learner_id)
            question = self.library.shown(showing)
            graded = grade(question, answer)
            if not showing.is_open:
                return await self._again(work, showing, answer)
            if _is_near(showing, graded, message_id):
                return await self._let_try_again(work, showing, graded, message_id)
            done = replace(
                closed(showing, self.now(), answer=answer, is_correct=graded.is_correct),
                answer_message_id=message_id,
            )
            return await self._close(work, done, rating.of_answer(question, graded, showing))

    async def hint(self, learner_id: int, showing_id: int) -> Asked:
        """Give the question's hint; it stays, and is remembered as help.

        Raises:
            UnknownShowingError: If the question is not theirs.
            AlreadyAnsweredError: If it is answered.
        """
        async with self.begin() as work:
            await work.learners.turn(learner_id)
            showing = await work.showings.get(showing_id, learner_id)
            if not showing.is_open:
                raise AlreadyAnsweredError
            most = hints.available(self.library.shown(showing))
            helped = replace(showing, hints=most)
            await work.showings.save(helped)
        return self.as_asked(helped)

    async def give_up(self, learner_id: int, showing_id: int) -> Answered:
        """Show the answer to somebody who does not know it: recalled as Again, kindly.

        Raises:
            UnknownShowingError: If the question is not theirs.
            AlreadyAnsweredError: If it was answered before.
        """
        async with self.begin() as work:
            await work.learners.turn(learner_id)
            showing = await work.showings.get(showing_id, learner_id)
            question = self.library.shown(showing)
            if not showing.is_open:
                return await self._again(work, showing, None)
            done = closed(showing, self.now(), answer=None, is_correct=False)
            return await self._close(work, done, rating.of_not_knowing(question, showing))

    def as_asked(self, showing: Showing) -> Asked:
        """Return a showing with its question.

        Raises:
            UnknownQuestionError: If it is no longer in the bank.
        """
        return Asked(showing, self.library.shown(showing))

    async def as_answered(
        self, work: UnitOfWork, showing: Showing, remembered: Remembered | None = None
    ) -> Answered:
        """Return what came of a showing that is answered: as remembered, or as it stands now."""
        asked = self.as_asked(showing)
        remembered = remembered or await recall(work, showing, self.now())
        is_missed = not showing.is_correct or _is_again(remembered)
        return Answered(
            asked,
            None if showing.answer is None else grade(asked.question, showing.answer),
            remembered,
            await teaching.lesson(
                work, self.library, showing, None if remembered is None else remembered.card
            )
            if is_missed
            else None,
        )

    def _known(self, showings: list[Showing]) -> list[Asked]:
        return [self.as_asked(s) for s in showings if s.content in self.library.questions]

    async def _close(self, work: UnitOfWork, done: Showing, rated: Rated) -> Answered:
        stored = await work.showings.close(done)
        remembered = await remember(work, stored, rated, self.now())
        return await self.as_answered(work, stored, remembered)

    async def _let_try_again(
        self, work: UnitOfWork, showing: Showing, graded: Grade, message_id: int | None
    ) -> Answered:
        near = replace(showing, tries=1, near_answer=graded.given, near_message_id=message_id)
        await work.showings.save(near)
        return Answered(self.as_asked(near), graded, None, is_near=True)

    async def _again(self, work: UnitOfWork, showing: Showing, answer: str | None) -> Answered:
        if showing.answer != answer:
            raise AlreadyAnsweredError
        return await self.as_answered(work, showing)


def _is_near(showing: Showing, graded: Grade, message_id: int | None) -> bool:
    """Whether a wrong answer may be followed by another: the first that was nearly right.

    The same one once more, or the same message, is no second try.
    """
    if graded.is_correct or graded.remark is None or showing.is_practice:
        return False
    is_same_message = message_id is not None and showing.near_message_id == message_id
    return showing.near_answer in {None, graded.given} or is_same_message


def _is_again(remembered: Remembered | None) -> bool:
    review = remembered.review if remembered else None
    return review is not None and review.rating is Rating.AGAIN


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
    day = learner.today(now)
    shown = await work.showings.of_day(learner.id, day)
    for showing in shown:
        if showing.is_open and showing.content in library.questions:
            return Asked(showing, library.shown(showing))
    found = await situation(work, library, learner, day, shown)
    key = _beyond(found) if beyond_plan else _planned(found, library)
    showing = await work.showings.add(await _showing(work, library, learner, key, now))
    return Asked(showing, library.shown(showing))


def _planned(found: Situation, library: Library) -> CardKey:
    plan = found.plan()
    if plan.question is not None:
        return plan.question.key
    code = plan.challenge
    typed = plan.typealong
    raise PlanDoneError(
        is_day_off=plan.budget_seconds == 0,
        waiting=plan.waiting,
        challenge=None if code is None else library.challenge(code.key.name),
        is_too_long=code is not None and code is plan.stretch,
        typealong="" if typed is None else library.typealongs[typed.key.name].title,
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
    day = learner.today(now)
    seed = selection.new_seed(learner.id, key, day)
    return Showing(
        learner_id=learner.id,
        key=key,
        content=await teaching.variant(work, library, learner.id, key, seed),
        seed=seed,
        study_day=day,
        shown_at=now,
    )

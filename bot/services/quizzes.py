"""Quizzes: one short question for a whole group, as a poll that each answers once."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from bot.services.ports import Begin, Now
from challenges.errors import NothingToAskError
from challenges.grading import option_order
from challenges.groups import Group, Quiz, Vote
from challenges.library import Library
from challenges.questions import SingleChoice

MAX_PROMPT = 290
"""Telegram takes 300 characters, and shows no code in them; it does below them."""


@dataclass(frozen=True, slots=True)
class Posed:
    """A question made ready for a poll."""

    question: SingleChoice
    order: tuple[int, ...]  # bank indices in the order of the poll

    @property
    def correct_option(self) -> int:
        """Where the right option stands in the poll."""
        (key,) = self.question.correct
        return self.order.index(key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quizzes:
    """Poses quizzes and counts first votes."""

    begin: Begin
    library: Library
    now: Now

    async def choose(self, group: Group) -> Posed:
        """Return a question that the group was not asked lately; the choice depends on the day.

        Raises:
            NothingToAskError: If the bank has none that fits a poll.
        """
        async with self.begin() as work:
            asked = set(await work.quizzes.asked(group.id))
        fitting = [q for q in self.library.questions.values() if _fits(q)]
        fresh = [q for q in fitting if q.id not in asked] or fitting
        if not fresh:
            raise NothingToAskError
        number = _number(group.id, self.now(), len(asked))
        question = self.library.question(fresh[number % len(fresh)].id, number)
        assert isinstance(question, SingleChoice)  # noqa: S101 - only such fit
        return Posed(question, option_order(question, number))

    async def put(self, quiz: Quiz, group_title: str) -> None:
        """Keep which poll asks what where: a vote names only the poll."""
        async with self.begin() as work:
            await work.groups.put(Group(id=quiz.chat_id, title=group_title))
            await work.quizzes.add(quiz)

    async def vote(self, poll_id: str, learner_id: int, options: tuple[int, ...]) -> bool:
        """Count a first vote on a quiz of ours; False if it is none, or not the first."""
        async with self.begin() as work:
            quiz = await work.quizzes.find(poll_id)
            learner = await work.learners.find(learner_id)
            if quiz is None or learner is None or not options:
                return False
            now = self.now()
            return await work.quizzes.vote(
                Vote(
                    poll_id=poll_id,
                    learner_id=learner_id,
                    is_correct=options == (quiz.correct_option,),
                    study_day=learner.today(now) if learner.zone else now.date(),
                    voted_at=now,
                )
            )


def _fits(question: object) -> bool:
    return isinstance(question, SingleChoice) and len(question.prompt) <= MAX_PROMPT


def _number(chat_id: int, now: datetime, asked: int) -> int:
    digest = sha256(f"{chat_id}:{now.date()}:{asked}".encode()).digest()
    return int.from_bytes(digest[:7], "big")

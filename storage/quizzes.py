"""Quizzes of groups as stored, and the first vote of each learner."""

from dataclasses import asdict, dataclass
from datetime import date

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.groups import Quiz, Vote
from storage.statements import add, every, first, upsert
from storage.tables import LearnerRow, QuizRow, VoteRow


@dataclass(frozen=True, slots=True)
class Quizzes:
    """All quizzes of all groups."""

    session: AsyncSession

    async def add(self, quiz: Quiz) -> None:
        """Write a quiz that was put to a known group."""
        await upsert(self.session, QuizRow, asdict(quiz))

    async def find(self, poll_id: str) -> Quiz | None:
        """The quiz that this poll is, if it is one of ours."""
        row = await first(self.session, select(QuizRow).where(QuizRow.poll_id == poll_id))
        return None if row is None else _quiz(row)

    async def latest(self, chat_id: int) -> Quiz | None:
        """The quiz last put to a group, if one was."""
        statement = (
            select(QuizRow)
            .where(col(QuizRow.chat_id) == chat_id)
            .order_by(col(QuizRow.asked_at).desc(), col(QuizRow.poll_id).desc())
        )
        row = await first(self.session, statement)
        return None if row is None else _quiz(row)

    async def asked(self, chat_id: int) -> list[str]:
        """The questions that a group was asked, newest first."""
        statement = (
            select(QuizRow)
            .where(col(QuizRow.chat_id) == chat_id)
            .order_by(col(QuizRow.asked_at).desc())
        )
        return [row.question for row in await every(self.session, statement)]

    async def votes_of(self, learner_id: int) -> list[Vote]:
        """The counted votes of a learner, oldest first."""
        statement = (
            select(VoteRow)
            .where(col(VoteRow.learner_id) == learner_id)
            .order_by(col(VoteRow.voted_at))
        )
        return [_vote(row) for row in await every(self.session, statement)]

    async def vote(self, vote: Vote) -> bool:
        """Count a learner's first vote.

        False if it is a later one, or the voter is no learner, or the quiz is gone: anybody in a
        group may press a button of a poll.
        """
        if not await self._is_known(vote):
            return False
        return await add(self.session, VoteRow, asdict(vote)) is not None

    async def votes_since(self, chat_id: int, day: date) -> list[Vote]:
        """The counted votes in a group from this study day on, oldest first."""
        statement = (
            select(VoteRow)
            .join(QuizRow)
            .where(col(QuizRow.chat_id) == chat_id, col(VoteRow.study_day) >= day)
            .order_by(col(VoteRow.voted_at), col(VoteRow.learner_id))
        )
        return [_vote(row) for row in await every(self.session, statement)]

    async def _is_known(self, vote: Vote) -> bool:
        # Locked, so that a learner who is forgotten at this moment does not leave the vote behind.
        learner = (
            select(LearnerRow.id)
            .where(LearnerRow.id == vote.learner_id)
            .with_for_update(read=True, key_share=True)
        )
        if await first(self.session, learner) is None:
            return False
        return await self.find(vote.poll_id) is not None


def _quiz(row: QuizRow) -> Quiz:
    return Quiz(
        poll_id=row.poll_id,
        chat_id=row.chat_id,
        message_id=row.message_id,
        question=row.question,
        correct_option=row.correct_option,
        study_day=row.study_day,
        asked_at=row.asked_at,
    )


def _vote(row: VoteRow) -> Vote:
    return Vote(
        poll_id=row.poll_id,
        learner_id=row.learner_id,
        is_correct=row.is_correct,
        study_day=row.study_day,
        voted_at=row.voted_at,
    )

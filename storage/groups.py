"""Groups as stored, and who is on their boards."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.belongings import Membership
from challenges.groups import Group
from challenges.learners import Learner
from storage.learners import to_learner
from storage.outbox import Outbox
from storage.statements import add, change, every, first, upsert
from storage.tables import GroupRow, LearnerRow, MembershipRow, QuizRow


@dataclass(frozen=True, slots=True)
class Groups:
    """All groups."""

    session: AsyncSession

    async def put(self, group: Group) -> None:
        """Write a group, new or renamed."""
        await upsert(self.session, GroupRow, {"id": group.id, "title": group.title})

    async def speak(self, chat_id: int, language: str) -> None:
        """Write the language of a known group."""
        statement = update(GroupRow).where(col(GroupRow.id) == chat_id).values(language=language)
        await change(self.session, statement)

    async def find(self, chat_id: int) -> Group | None:
        """The group of this id, if it is known."""
        row = await first(self.session, select(GroupRow).where(GroupRow.id == chat_id))
        return None if row is None else _group(row)

    async def join(self, chat_id: int, learner_id: int, at: datetime) -> bool:
        """Put a learner on a known group's board; False if they are on it already."""
        values = {"chat_id": chat_id, "learner_id": learner_id, "joined_at": at}
        return await add(self.session, MembershipRow, values) is not None

    async def leave(self, chat_id: int, learner_id: int) -> bool:
        """Take a learner off a group's board; False if they are not on it."""
        statement = delete(MembershipRow).where(
            col(MembershipRow.chat_id) == chat_id, col(MembershipRow.learner_id) == learner_id
        )
        return await change(self.session, statement) == 1

    async def members(self, chat_id: int) -> list[Learner]:
        """The learners on a group's board, first come first."""
        statement = (
            select(LearnerRow)
            .join(MembershipRow)
            .where(col(MembershipRow.chat_id) == chat_id)
            .order_by(col(MembershipRow.joined_at), col(LearnerRow.id))
        )
        return [to_learner(row) for row in await every(self.session, statement)]

    async def of(self, learner_id: int) -> list[Group]:
        """The groups on whose boards a learner is, first joined first."""
        statement = (
            select(GroupRow)
            .join(MembershipRow)
            .where(col(MembershipRow.learner_id) == learner_id)
            .order_by(col(MembershipRow.joined_at), col(GroupRow.id))
        )
        return [_group(row) for row in await every(self.session, statement)]

    async def memberships(self, learner_id: int) -> list[Membership]:
        """The same, with the moments at which they joined."""
        statement = (
            select(MembershipRow)
            .where(col(MembershipRow.learner_id) == learner_id)
            .order_by(col(MembershipRow.joined_at), col(MembershipRow.chat_id))
        )
        groups = {group.id: group for group in await self.of(learner_id)}
        return [
            Membership(group=groups[row.chat_id], joined_at=row.joined_at)
            for row in await every(self.session, statement)
        ]

    async def migrate(self, old_id: int, new_id: int) -> None:
        """Give a group its new id, as when Telegram makes it a supergroup.

        Telegram says so in both chats, and the new one may have been met before: then the two
        become one. Said again, it changes nothing.
        """
        old = await self.find(old_id)
        if old is None or old_id == new_id:
            await Outbox(self.session).migrate(old_id, new_id)
            return
        values = {"id": new_id, "title": old.title, "language": old.language}
        if await add(self.session, GroupRow, values) is None and old.language is not None:
            await self._speak_as_before(new_id, old.language)
        await self._move_members(old_id, new_id)
        quizzes = update(QuizRow).where(col(QuizRow.chat_id) == old_id).values(chat_id=new_id)
        await change(self.session, quizzes)
        await Outbox(self.session).migrate(old_id, new_id)
        await change(self.session, delete(GroupRow).where(col(GroupRow.id) == old_id))

    async def _speak_as_before(self, chat_id: int, language: str) -> None:
        known = await self.find(chat_id)
        if known is not None and known.language is None:
            await self.speak(chat_id, language)

    async def _move_members(self, old_id: int, new_id: int) -> None:
        statement = select(MembershipRow).where(col(MembershipRow.chat_id) == old_id)
        for row in await every(self.session, statement):
            await self.join(new_id, row.learner_id, row.joined_at)


def _group(row: GroupRow) -> Group:
    return Group(id=row.id, title=row.title, language=row.language)

"""Boards: who is on a group's board, and how they stand this week."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.services.days import streak_of
from bot.services.ports import Begin, Now
from challenges.groups import Group
from challenges.leaderboard import Score, Standing, score, standings, week_start
from challenges.learners import Learner
from storage.work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Board:
    """A group and how its members stand."""

    group: Group
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Boards:
    """Keeps who is on which board; nobody appears on one they did not join."""

    begin: Begin
    now: Now

    async def join(self, group: Group, learner_id: int) -> bool:
        """Put a learner on the group's board; False if they were on it."""
        async with self.begin() as work:
            await work.groups.put(group)
            return await work.groups.join(group.id, learner_id, self.now())

    async def leave(self, chat_id: int, learner_id: int) -> bool:
        """Take a learner off the group's board; False if they were not on it."""
        async with self.begin() as work:
            return await work.groups.leave(chat_id, learner_id)

    async def of(self, learner_id: int) -> list[Group]:
        """Return the groups whose boards the learner is on."""
        async with self.begin() as work:
            return await work.groups.of(learner_id)

    async def migrate(self, old_id: int, new_id: int) -> None:
        """Follow a group that has become a supergroup."""
        async with self.begin() as work:
            await work.groups.migrate(old_id, new_id)

    async def show(self, group: Group) -> Board:
        """Return the board as it stands."""
        async with self.begin() as work:
            await work.groups.put(group)
            members = await work.groups.members(group.id)
            scores = await self._scores(work, group.id, members)
        return Board(group, standings(scores))

    async def _scores(self, work: UnitOfWork, chat_id: int, members: list[Learner]) -> list[Score]:
        # A day before the earliest Monday on earth, so that no member's week is cut.
        earliest = week_start(self.now().date()) - timedelta(days=8)
        reviews = await work.reviews.since([member.id for member in members], earliest)
        votes = await work.quizzes.votes_since(chat_id, earliest)
        scores = []
        for member in members:
            today = self._today(member)
            mine = [vote for vote in votes if vote.learner_id == member.id]
            points = score(member.id, member.name, reviews[member.id], mine, today)
            # The score knows the last days only; a streak may be older.
            streak = await streak_of(work, member.id, today)
            scores.append(replace(points, streak=streak.current))
        return scores

    def _today(self, member: Learner) -> date:
        return member.today(self.now()) if member.zone else self.now().date()

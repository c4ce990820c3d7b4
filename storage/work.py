"""The unit of work: all repositories over one transaction."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from sqlmodel import func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage import savepoints
from storage.cards import Cards
from storage.groups import Groups
from storage.learners import Learners
from storage.outbox import Outbox
from storage.parts import Parts
from storage.presets import Presets
from storage.quizzes import Quizzes
from storage.refits import Refits
from storage.reminders import Reminders
from storage.rests import Rests
from storage.reviews import Reviews
from storage.showings import Showings
from storage.statements import begin_part
from storage.submissions import Submissions
from storage.updates import Updates
from storage.workers import Workers


class UnitOfWork:
    """What one transaction reads and writes: all of it happens, or none."""

    def __init__(self, session: AsyncSession) -> None:
        self.learners = Learners(session)
        self.cards = Cards(session)
        self.reviews = Reviews(session)
        self.presets = Presets(session)
        self.refits = Refits(session)
        self.showings = Showings(session)
        self.submissions = Submissions(session)
        self.parts = Parts(session)
        self.groups = Groups(session)
        self.quizzes = Quizzes(session)
        self.reminders = Reminders(session)
        self.rests = Rests(session)
        self.workers = Workers(session)
        self.outbox = Outbox(session)
        self.updates = Updates(session)
        self._session = session

    @asynccontextmanager
    async def part(self) -> AsyncIterator["UnitOfWork"]:
        """Do something of which nothing is left if it raises; the rest of the work stands."""
        part = await begin_part(self._session)
        try:
            yield self
        except BaseException:
            self.learners.forget_seen()
            await self._session.run_sync(savepoints.undo, part)
            raise
        finally:
            savepoints.end(part)

    async def now(self) -> datetime:
        """The moment, by the one clock that all who share the database have in common.

        Leases are told by it: clocks of several machines may differ by more than a lease.
        """
        if self._session.get_bind().dialect.name == "sqlite":
            return datetime.now(UTC)  # a file is on one machine
        now: datetime = (await self._session.exec(select(func.clock_timestamp()))).one()
        return now

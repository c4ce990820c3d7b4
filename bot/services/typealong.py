"""Typing along: put a set before a learner, and take it back read or given up.

What they write is code, so it is queued, judged and rated with that of challenges: see `coding`.
"""

from dataclasses import dataclass

from bot.services.memory import Remembered, closed, recall, remember
from bot.services.ports import Begin, Now
from bot.services.terms import situation
from challenges import rating, selection, typealong
from challenges.cards import CardKey, CardKind
from challenges.errors import NoChallengeError, UnknownShowingError
from challenges.learners import Learner
from challenges.library import Library
from challenges.rating import Rated
from challenges.showings import Showing
from challenges.typealong import Stage, TypeAlong
from storage.work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Sheet:
    """A set as put before a learner, at the stage that they have reached with it."""

    showing: Showing
    item: TypeAlong
    stage: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeAlongs:
    """Puts sets before learners."""

    begin: Begin
    read: Begin
    library: Library
    now: Now

    async def offer(self, learner_id: int) -> Sheet:
        """Return the open set, or one that is due or new, or the one that has faded most.

        Raises:
            NoChallengeError: If the bank has none.
            NoneTodayError: If the ideas of all that are left were met today.
            ZoneMissingError: If the learner's day is not known yet.
        """
        async with self.begin() as work:
            learner = await work.learners.turn(learner_id)
            asked = await self._asked_today(work, learner)
            for showing in await work.showings.open(learner_id, CardKind.TYPEALONG):
                item = self.library.typealongs.get(showing.key.name)
                if item is not None and item.idea not in asked:
                    return self._sheet(showing)
            return self._sheet(await self._choose(work, learner))

    async def have_read(self, learner_id: int, showing_id: int) -> tuple[Sheet, Remembered | None]:
        """Close a set that was read; it comes back with gaps.

        Raises:
            UnknownShowingError: If it is not theirs, or not one to be read.
            NoChallengeError: If the bank has it no more.
        """
        return await self._close(learner_id, showing_id, is_read=True)

    async def give_up(self, learner_id: int, showing_id: int) -> tuple[Sheet, Remembered | None]:
        """Close a set so that it may be shown whole; it comes back soon, one stage before.

        Raises:
            UnknownShowingError: If it is not theirs.
            NoChallengeError: If the bank has it no more.
        """
        return await self._close(learner_id, showing_id, is_read=False)

    async def waits(self, learner_id: int, replied_to: int | None) -> Stage | None:
        """Return the stage of the set that a text is for; None if it is for something else.

        It is for a set if that stands lowest in the chat of all that is open, or is what was
        replied to.
        """
        async with self.read() as work:
            still_open = await work.showings.open(learner_id)
        meant = [one for one in still_open if replied_to and one.message_id == replied_to]
        newest = max(meant or still_open, key=lambda one: one.message_id or 0, default=None)
        if newest is None or newest.key.kind is not CardKind.TYPEALONG:
            return None
        stage = typealong.read_content(newest.content)[1]
        return None if stage is Stage.READ else stage

    async def _close(
        self, learner_id: int, showing_id: int, *, is_read: bool
    ) -> tuple[Sheet, Remembered | None]:
        async with self.begin() as work:
            await work.learners.turn(learner_id)
            sheet = self._sheet(await work.showings.get(showing_id, learner_id))
            if is_read and sheet.stage is not Stage.READ:
                raise UnknownShowingError  # buttons come back from clients
            if not sheet.showing.is_open:
                return sheet, await recall(work, sheet.showing, self.now())
            rated = await _rated(work, sheet.showing, is_read=is_read)
            done = closed(sheet.showing, self.now(), answer=None, is_correct=is_read)
            await work.showings.close(done)
            return sheet, await remember(work, done, rated, self.now())

    async def _asked_today(self, work: UnitOfWork, learner: Learner) -> set[str]:
        shown = await work.showings.of_day(learner.id, learner.today(self.now()))
        return {one.key.name for one in shown if one.key.kind is CardKind.QUESTION}

    async def _choose(self, work: UnitOfWork, learner: Learner) -> Showing:
        if not self.library.typealongs:
            raise NoChallengeError
        day = learner.today(self.now())
        found = await situation(work, self.library, learner, day)
        step = found.plan().typealong
        key = (
            selection.next_typealong(found.way, found.cards, found.terms, found.today)
            if step is None
            else step.key
        )
        return await work.showings.add(
            Showing(
                learner_id=learner.id,
                key=key,
                content=typealong.content(key.name, await _stage(work, learner.id, key)),
                seed=selection.new_seed(learner.id, key, day),
                study_day=day,
                shown_at=self.now(),
            )
        )

    def _sheet(self, showing: Showing) -> Sheet:
        item = self.library.typealongs.get(showing.key.name)
        if item is None:
            raise NoChallengeError
        return Sheet(showing, item, typealong.read_content(showing.content)[1])


async def _stage(work: UnitOfWork, learner_id: int, key: CardKey) -> Stage:
    reviews = await work.reviews.of_card(learner_id, key)
    return typealong.next_stage(reviews[-1] if reviews else None)


async def _rated(work: UnitOfWork, showing: Showing, *, is_read: bool) -> Rated:
    if is_read:
        return rating.of_reading()
    return rating.of_giving_up(showing, await work.submissions.tries(showing.id))

"""Personal data: handed over whole, brought in from elsewhere, or deleted."""

from contextlib import suppress
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from bot.services.archive import AlreadyHereError, Archive
from bot.services.ports import Begin, Now
from challenges.belongings import JudgedSubmission
from challenges.reminders import Reminder
from challenges.showings import Showing
from challenges.submissions import Submission
from storage.work import UnitOfWork

Placed = TypeVar("Placed", Showing, Reminder, Submission)


class _TakenBackError(Exception):
    """It was a check: nothing is committed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What an archive has that means nothing here: boards and quizzes of unknown groups."""

    boards: int = 0
    votes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Personal:
    """Serves the rights over one's data: to have it, to take it elsewhere, to be forgotten."""

    begin: Begin
    read: Begin
    now: Now

    async def export(self, learner_id: int) -> Archive:
        """Return everything that is known of a learner."""
        async with self.read() as work:
            return Archive(
                exported_at=self.now(),
                learner=await work.learners.get(learner_id),
                cards=tuple(await work.cards.of(learner_id)),
                showings=tuple(await work.showings.of(learner_id)),
                reviews=tuple(await work.reviews.logged(learner_id)),
                submissions=await _submissions(work, learner_id),
                boards=tuple(await work.groups.memberships(learner_id)),
                votes=tuple(await work.quizzes.votes_of(learner_id)),
                reminders=tuple(await work.reminders.of(learner_id)),
                rests=tuple(await work.rests.of(learner_id)),
                presets=tuple(await work.presets.all(learner_id)),
            )

    async def bring_in(
        self, archive: Archive, *, is_replacing: bool = False, is_check: bool = False
    ) -> LeftOut:
        """Write a learner as an archive has them, all of it or nothing; a check takes it back.

        Raises:
            AlreadyHereError: If the learner exists here and is not to be replaced.
        """
        with suppress(_TakenBackError):
            async with self.begin() as work:
                await _make_room(work, archive.learner.id, is_replacing=is_replacing)
                left_out = await _put(work, archive)
                if is_check:
                    raise _TakenBackError
        return left_out

    async def forget(self, learner_id: int) -> None:
        """Delete every row of a learner."""
        async with self.begin() as work:
            await work.learners.forget(learner_id)
            await work.outbox.forget(learner_id)


async def _make_room(work: UnitOfWork, learner_id: int, *, is_replacing: bool) -> None:
    if await work.learners.find(learner_id) is None:
        return
    if not is_replacing:
        raise AlreadyHereError(f"Learner {learner_id} exists here already.")
    await work.learners.forget(learner_id)


async def _put(work: UnitOfWork, archive: Archive) -> LeftOut:
    await work.learners.put(archive.learner)
    for card in archive.cards:
        await work.cards.put(archive.learner.id, card)
    await work.rests.put(archive.learner.id, archive.rests)
    for preset in archive.presets:
        await work.presets.put(archive.learner.id, preset)
    await _put_showings(work, archive)
    boards, votes = await _put_boards(work, archive), await _put_votes(work, archive)
    return LeftOut(boards=boards, votes=votes)


async def _submissions(work: UnitOfWork, learner_id: int) -> tuple[JudgedSubmission, ...]:
    attempts = await work.submissions.attempts(learner_id)
    return tuple(
        JudgedSubmission(submission=each, attempts=attempts.get(each.id, {}))
        for each in await work.submissions.of(learner_id)
    )


async def _put_showings(work: UnitOfWork, archive: Archive) -> None:
    """Write the showings and what hangs on them. Their ids are new ones.

    Where they stood is left out: another bot counts its messages anew, and an old number would
    take a new message for an edit of an old one.
    """
    given = await work.showings.add_all([_nowhere(showing) for showing in archive.showings])
    ids = {showing.id: id_ for showing, id_ in zip(archive.showings, given, strict=True)}
    logged = [replace(each, showing_id=ids[each.showing_id]) for each in archive.reviews]
    await work.reviews.add_all(archive.learner.id, logged)
    for reminder in archive.reminders:
        await work.reminders.add(replace(_nowhere(reminder), showing_id=ids[reminder.showing_id]))
    for number, each in enumerate(archive.submissions, start=1):
        submission = replace(
            _nowhere(each.submission),
            showing_id=ids[each.submission.showing_id],
            chat_id=archive.learner.id,
            message_id=-number,
            told_revision=each.submission.revision,
        )
        await work.submissions.restore(submission, each.attempts)


def _nowhere(value: Placed) -> Placed:
    """Return the value without the messages in which it stood."""
    names = [field.name for field in fields(value)]
    stood: dict[str, Any] = dict.fromkeys(
        name for name in names if name == "chat_id" or name.endswith("message_id")
    )
    return replace(value, **stood)


async def _put_boards(work: UnitOfWork, archive: Archive) -> int:
    """Put the learner on the boards of groups that are known here; how many are not."""
    known = [b for b in archive.boards if await work.groups.find(b.group.id) is not None]
    for board in known:
        await work.groups.join(board.group.id, archive.learner.id, board.joined_at)
    return len(archive.boards) - len(known)


async def _put_votes(work: UnitOfWork, archive: Archive) -> int:
    """Count the votes on quizzes that were held here; how many were not."""
    counted = [await work.quizzes.vote(vote) for vote in archive.votes]
    return counted.count(False)

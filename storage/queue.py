"""The worker's side of the grading queue: taking up, holding on to, ending submissions.

The rows are the truth. A worker holds a submission by a lease that it beats; one that died stops
beating and another takes over. Whatever a worker writes counts only while it holds the submission:
the learner may have cancelled or edited it, and another worker may have taken it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import and_, case, col, delete, func, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from challenges.submissions import ModelFile, Submission, SubmissionState
from challenges.verdicts import Epoch, Judgement
from challenges.waiting import Place
from storage.codec import (
    decode_epochs,
    decode_judgement,
    decode_repairs,
    encode_epochs,
    encode_judgement,
)
from storage.places import places
from storage.statements import add, change, first, only
from storage.tables import IS_ACTIVE, JudgementRow, ModelFileRow, SubmissionRow

_QUEUED = col(SubmissionRow.state) == SubmissionState.QUEUED.value
_RUNNING = col(SubmissionRow.state) == SubmissionState.RUNNING.value
UNHELD = {
    "worker": None,
    "lease_until": None,
    "begun_at": None,
    "revision": SubmissionRow.revision + 1,
}
"""What is written when a submission leaves a worker's hands."""


@dataclass(frozen=True, slots=True)
class QueueStats:
    """How busy grading is."""

    queued: int
    running: int
    oldest_queued_at: datetime | None


@dataclass(frozen=True, slots=True)
class Queue:
    """What workers do with submissions."""

    session: AsyncSession

    async def has_work(self, now: datetime) -> bool:
        """Tell whether there is something to claim; keeps nobody waiting."""
        statement = select(col(SubmissionRow.id)).where(_claimable(now), IS_ACTIVE)
        return await first(self.session, statement) is not None

    async def claim(self, worker: str, now: datetime, lease: timedelta) -> Submission | None:
        """Take up the longest waiting submission, or one whose worker is dead.

        A learner has one active submission at most, so first come is fair between learners. The
        worker looks at `runs`: what has killed several workers is given up, not tried again.
        """
        statement = (
            select(col(SubmissionRow.id))
            .where(_claimable(now), IS_ACTIVE)  # the index needs to see its own words
            .order_by(col(SubmissionRow.submitted_at), col(SubmissionRow.id))
            .with_for_update(skip_locked=True, key_share=True)
        )
        found = await first(self.session, statement)
        if found is None:
            return None
        values = {
            "state": SubmissionState.RUNNING.value,
            "runs": SubmissionRow.runs + 1,
            "progress": None,
            "worker": worker,
            "lease_until": now + lease,
            "begun_at": now,
            "revision": SubmissionRow.revision + 1,
        }
        await change(
            self.session,
            update(SubmissionRow).where(col(SubmissionRow.id) == found).values(values),
        )
        taken = select(SubmissionRow).where(SubmissionRow.id == found)
        return to_submission(await only(self.session, taken))

    async def beat(
        self, submission_id: int, attempt: int, worker: str, now: datetime, lease: timedelta
    ) -> bool:
        """Extend the lease; False if the submission is no longer this worker's."""
        statement = (
            update(SubmissionRow)
            .where(_held(submission_id, attempt, worker))
            .values(lease_until=now + lease)
        )
        return await change(self.session, statement) == 1

    async def report(
        self, submission_id: int, attempt: int, worker: str, progress: Sequence[Epoch]
    ) -> bool:
        """Write how far training has come; False if it is no longer this worker's."""
        statement = (
            update(SubmissionRow)
            .where(_held(submission_id, attempt, worker))
            .values(progress=encode_epochs(progress), revision=SubmissionRow.revision + 1)
        )
        return await change(self.session, statement) == 1

    async def finish(
        self, submission_id: int, attempt: int, worker: str, judgement: Judgement
    ) -> bool:
        """Write the judgement; False, and nothing written, if it is no longer this worker's."""
        return await self._end(submission_id, judgement, _held(submission_id, attempt, worker))

    async def give_up(self, submission_id: int, attempt: int, judgement: Judgement) -> bool:
        """Judge a submission that cannot be run, whoever holds it."""
        return await self._end(submission_id, judgement, _is_running(submission_id, attempt))

    async def release(self, worker: str) -> int:
        """Put what this worker holds back into the queue, as if it had not been taken up."""
        statement = (
            update(SubmissionRow)
            .where(_RUNNING, col(SubmissionRow.worker) == worker)
            .values(
                state=SubmissionState.QUEUED.value,
                runs=SubmissionRow.runs - 1,
                progress=None,
                **UNHELD,
            )
        )
        return await change(self.session, statement)

    async def with_model(self, submission: Submission) -> Submission:
        """A submission with the content of its model file, if it has one and it is still there."""
        if submission.model is None:
            return submission
        statement = select(ModelFileRow).where(ModelFileRow.submission_id == submission.id)
        row = await first(self.session, statement)
        content = b"" if row is None else row.content
        return replace(submission, model=replace(submission.model, content=content))

    async def drop_model(self, submission_id: int) -> None:
        """Let go of a model file that nobody needs any more."""
        statement = delete(ModelFileRow).where(col(ModelFileRow.submission_id) == submission_id)
        await change(self.session, statement)

    async def status(self, now: datetime) -> dict[int, Place]:
        """Where each queued submission stands; what is not in there has been taken up."""
        return await places(self.session, now)

    async def stats(self) -> QueueStats:
        """How busy grading is."""
        statement = select(
            func.count(case((_QUEUED, 1))),
            func.count(case((_RUNNING, 1))),
            func.min(case((_QUEUED, col(SubmissionRow.submitted_at)))),
        ).where(IS_ACTIVE)
        queued, running, oldest = (await self.session.exec(statement)).one()
        return QueueStats(queued=queued, running=running, oldest_queued_at=oldest)

    async def _end(
        self, submission_id: int, judgement: Judgement, held: ColumnElement[bool]
    ) -> bool:
        text = encode_judgement(judgement)
        statement = (
            update(SubmissionRow)
            .where(held)
            .values(state=SubmissionState.JUDGED.value, progress=None, judgement=text, **UNHELD)
            .returning(col(SubmissionRow.attempt))
        )
        attempt = (await self.session.exec(statement)).scalar_one_or_none()
        if attempt is None:
            return False
        await self.drop_model(submission_id)
        await add(self.session, JudgementRow, judged(submission_id, attempt, judgement))
        return True


def _claimable(now: datetime) -> ColumnElement[bool]:
    abandoned = and_(_RUNNING, col(SubmissionRow.lease_until) <= now)
    return or_(_QUEUED, abandoned)


def _is_running(submission_id: int, attempt: int) -> ColumnElement[bool]:
    row = SubmissionRow
    return and_(col(row.id) == submission_id, col(row.attempt) == attempt, _RUNNING)


def _held(submission_id: int, attempt: int, worker: str) -> ColumnElement[bool]:
    return and_(_is_running(submission_id, attempt), col(SubmissionRow.worker) == worker)


def judged(submission_id: int, attempt: int, judgement: Judgement) -> dict[str, Any]:
    """The row that keeps what came of an attempt."""
    return {
        "submission_id": submission_id,
        "attempt": attempt,
        "judgement": encode_judgement(judgement),
        "seconds": None if judgement.is_ours else judgement.seconds,
    }


def to_submission(row: SubmissionRow) -> Submission:
    """The submission that a row is."""
    return Submission(
        id=row.id,
        learner_id=row.learner_id,
        showing_id=row.showing_id,
        challenge=row.challenge,
        source=row.source,
        repairs=decode_repairs(row.repairs),
        model=_model(row),
        is_legacy=row.is_legacy,
        chat_id=row.chat_id,
        message_id=row.message_id,
        submitted_at=row.submitted_at,
        state=SubmissionState(row.state),
        attempt=row.attempt,
        runs=row.runs,
        progress=() if row.progress is None else decode_epochs(row.progress),
        judgement=None if row.judgement is None else decode_judgement(row.judgement),
        revision=row.revision,
        told_revision=row.told_revision,
        status_message_id=row.status_message_id,
        picture_message_id=row.picture_message_id,
    )


def _model(row: SubmissionRow) -> ModelFile | None:
    if row.model_name is None or row.model_bytes is None or row.model_key is None:
        return None
    return ModelFile(name=row.model_name, size_bytes=row.model_bytes, key=row.model_key)

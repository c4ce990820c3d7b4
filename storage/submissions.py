"""The learner's side of submissions: admitting, cancelling, and telling what became of them.

The worker's side is `storage.queue`.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import case, col, delete, or_, select, update

from challenges.errors import StillGradingError, UnknownLearnerError
from challenges.submissions import Submission, SubmissionState
from challenges.verdicts import Judgement
from storage.codec import decode_judgement, encode_judgement, encode_repairs
from storage.queue import UNHELD, Queue, judged, to_submission
from storage.statements import add, change, every, first, insert, only, upsert
from storage.tables import (
    IS_ACTIVE,
    IS_UNTOLD,
    JudgementRow,
    LearnerRow,
    ModelFileRow,
    ShowingRow,
    SubmissionRow,
)
from storage.texts import storable


@dataclass(frozen=True, slots=True)
class Submissions(Queue):
    """All submissions of all learners; rows are the queue."""

    async def enqueue(self, submission: Submission) -> Submission:
        """Admit a submission; the returned one is as stored.

        The message is its identity: the same message with the same source changes nothing, with
        another source (the learner edited it) it starts the next attempt, and whatever a worker
        still brings of the attempt before is dropped. So does the same source as Keras 2.

        Raises:
            StillGradingError: If another submission of this learner is being graded.
            UnknownLearnerError: If the learner has not started.
        """
        await self._take_turn(submission.learner_id)
        stored = await self._row(*_message(submission.chat_id, submission.message_id))
        if stored is not None and _is_same(stored, submission):
            return to_submission(stored)
        active = await self.active(submission.learner_id)
        if active is not None and (stored is None or active.id != stored.id):
            raise StillGradingError(active.id)
        admit = self._admit if stored is None else self._admit_again
        admitted = await admit(submission)
        await self._keep_model(admitted, submission)
        return admitted

    async def get(self, submission_id: int) -> Submission | None:
        """The submission of this id, if there is one."""
        row = await self._row(col(SubmissionRow.id) == submission_id)
        return None if row is None else to_submission(row)

    async def find_by_message(self, chat_id: int, message_id: int) -> Submission | None:
        """The submission that this message of a learner was, if it was one."""
        row = await self._row(*_message(chat_id, message_id))
        return None if row is None else to_submission(row)

    async def of(self, learner_id: int) -> list[Submission]:
        """A learner's submissions, oldest first."""
        statement = (
            select(SubmissionRow)
            .where(col(SubmissionRow.learner_id) == learner_id)
            .order_by(col(SubmissionRow.id))
        )
        return [to_submission(row) for row in await every(self.session, statement)]

    async def active(self, learner_id: int) -> Submission | None:
        """The learner's submission that is queued or running, if one is."""
        row = await self._row(col(SubmissionRow.learner_id) == learner_id, IS_ACTIVE)
        return None if row is None else to_submission(row)

    async def judgements(self, submission_id: int) -> dict[int, Judgement]:
        """What came of each attempt, by its number."""
        statement = (
            select(JudgementRow)
            .where(col(JudgementRow.submission_id) == submission_id)
            .order_by(col(JudgementRow.attempt))
        )
        rows = await every(self.session, statement)
        return {row.attempt: decode_judgement(row.judgement) for row in rows}

    async def attempts(self, learner_id: int) -> dict[int, dict[int, Judgement]]:
        """What came of each attempt of each submission of a learner, by their numbers."""
        statement = (
            select(JudgementRow)
            .join(SubmissionRow, col(SubmissionRow.id) == col(JudgementRow.submission_id))
            .where(col(SubmissionRow.learner_id) == learner_id)
            .order_by(col(JudgementRow.submission_id), col(JudgementRow.attempt))
        )
        found: defaultdict[int, dict[int, Judgement]] = defaultdict(dict)
        for row in await every(self.session, statement):
            found[row.submission_id][row.attempt] = decode_judgement(row.judgement)
        return found

    async def restore(self, submission: Submission, attempts: Mapping[int, Judgement]) -> None:
        """Write a submission as it was elsewhere, with what came of its attempts.

        Nobody grades it here: one that still waited there is cancelled.
        """
        admitted = await self._admit(submission)
        is_judged = submission.state is SubmissionState.JUDGED
        values = {
            "state": (SubmissionState.JUDGED if is_judged else SubmissionState.CANCELLED).value,
            "runs": submission.runs,
            "judgement": submission.judgement and encode_judgement(submission.judgement),
        }
        statement = update(SubmissionRow).where(col(SubmissionRow.id) == admitted.id)
        await change(self.session, statement.values(values))
        for attempt, judgement in attempts.items():
            await add(self.session, JudgementRow, judged(admitted.id, attempt, judgement))

    async def tries(self, showing_id: int) -> int:
        """How many judged attempts at a showing count: those of which something ran."""
        statement = (
            select(JudgementRow)
            .join(SubmissionRow, col(SubmissionRow.id) == col(JudgementRow.submission_id))
            .where(col(SubmissionRow.showing_id) == showing_id)
        )
        rows = await every(self.session, statement)
        return sum(decode_judgement(row.judgement).counts for row in rows)

    async def cancel(self, submission_id: int, learner_id: int) -> bool:
        """Take a learner's own submission out of grading; False if it is not in there."""
        statement = (
            update(SubmissionRow)
            .where(
                col(SubmissionRow.id) == submission_id,
                col(SubmissionRow.learner_id) == learner_id,
                IS_ACTIVE,
            )
            .values(
                state=SubmissionState.CANCELLED.value,
                progress=None,
                **UNHELD,
            )
        )
        is_cancelled = await change(self.session, statement) == 1
        if is_cancelled:
            await self.drop_model(submission_id)
        return is_cancelled

    async def waiting(self, limit: int = 50) -> list[Submission]:
        """Queued submissions whose learners have been told so, the first in the queue first."""
        statement = (
            select(SubmissionRow)
            .where(
                col(SubmissionRow.state) == SubmissionState.QUEUED.value,
                IS_ACTIVE,
                col(SubmissionRow.status_message_id).is_not(None),
                SubmissionRow.revision == SubmissionRow.told_revision,
            )
            .order_by(col(SubmissionRow.submitted_at), col(SubmissionRow.id))
            .limit(limit)
        )
        return [to_submission(row) for row in await every(self.session, statement)]

    async def untold(self, limit: int = 50) -> list[Submission]:
        """Submissions with news that their learners have not been told."""
        statement = (
            select(SubmissionRow).where(IS_UNTOLD).order_by(col(SubmissionRow.id)).limit(limit)
        )
        return [to_submission(row) for row in await every(self.session, statement)]

    async def take(self, submission_id: int, now: datetime, until: datetime) -> Submission | None:
        """Keep telling of it to this bot until then; None if another bot is at it.

        What is returned is as it stands: the other may have told it meanwhile.
        """
        telling = col(SubmissionRow.telling_until)
        statement = (
            update(SubmissionRow)
            .where(col(SubmissionRow.id) == submission_id, or_(telling.is_(None), telling <= now))
            .values(telling_until=until)
        )
        return await self.get(submission_id) if await change(self.session, statement) else None

    async def let_go(self, submission_id: int) -> None:
        """Let any bot tell of it."""
        statement = update(SubmissionRow).where(col(SubmissionRow.id) == submission_id)
        await change(self.session, statement.values(telling_until=None))

    async def told(
        self,
        submission_id: int,
        revision: int,
        *,
        status_message_id: int | None = None,
        picture_message_id: int | None = None,
    ) -> None:
        """Note that the learner has seen a revision, and in which messages of ours."""
        seen = col(SubmissionRow.told_revision)
        values: dict[str, Any] = {
            "told_revision": case((seen < revision, revision), else_=seen),
            "status_message_id": status_message_id,
            "picture_message_id": picture_message_id,
        }
        statement = (
            update(SubmissionRow)
            .where(col(SubmissionRow.id) == submission_id)
            .values({name: value for name, value in values.items() if value is not None})
        )
        await change(self.session, statement)

    async def prune(self, before: datetime) -> int:
        """Forget what came of attempts that were edited since, of challenges that are closed.

        How many: of submissions that were sent before this moment and are not being graded. What
        still counts is kept: the last judgement, and every try at a challenge that is open.
        """
        row = SubmissionRow
        is_superseded = (
            select(row.id)
            .join(ShowingRow, col(ShowingRow.id) == col(row.showing_id))
            .where(
                col(row.id) == col(JudgementRow.submission_id),
                col(row.attempt) > col(JudgementRow.attempt),
                col(row.submitted_at) < before,
                col(row.state).in_(
                    [SubmissionState.JUDGED.value, SubmissionState.CANCELLED.value]
                ),
                col(ShowingRow.closed_at).is_not(None),
            )
            .exists()
        )
        return await change(self.session, delete(JudgementRow).where(is_superseded))

    async def _take_turn(self, learner_id: int) -> None:
        """Let one admission of a learner at a time decide."""
        statement = (
            select(LearnerRow.id)
            .where(LearnerRow.id == learner_id)
            .with_for_update(key_share=True)
        )
        if await first(self.session, statement) is None:
            raise UnknownLearnerError

    async def _admit(self, submission: Submission) -> Submission:
        values = {
            **_sent(submission),
            "learner_id": submission.learner_id,
            "chat_id": submission.chat_id,
            "message_id": submission.message_id,
            "attempt": submission.attempt,
            "revision": submission.revision,
            "told_revision": submission.told_revision,
            "status_message_id": submission.status_message_id,
            "picture_message_id": submission.picture_message_id,
        }
        return to_submission(await insert(self.session, SubmissionRow, values))

    async def _admit_again(self, submission: Submission) -> Submission:
        where = _message(submission.chat_id, submission.message_id)
        values = {
            **_sent(submission),
            "judgement": None,
            "attempt": SubmissionRow.attempt + 1,
            **UNHELD,
        }
        await change(self.session, update(SubmissionRow).where(*where).values(values))
        return to_submission(await only(self.session, select(SubmissionRow).where(*where)))

    async def _keep_model(self, admitted: Submission, submission: Submission) -> None:
        """Keep the file of the attempt that was admitted, and none of an earlier one."""
        if submission.model is None:
            await self.drop_model(admitted.id)
        else:
            file = {"submission_id": admitted.id, "content": submission.model.content}
            await upsert(self.session, ModelFileRow, file)

    async def _row(self, *where: ColumnElement[bool] | Any) -> SubmissionRow | None:
        return await first(self.session, select(SubmissionRow).where(*where))


def _sent(submission: Submission) -> dict[str, Any]:
    """What an attempt begins with."""
    return {
        "showing_id": submission.showing_id,
        "challenge": submission.challenge,
        "source": submission.source,
        "repairs": encode_repairs(submission.repairs),
        "model_name": None if submission.model is None else submission.model.name,
        "model_bytes": None if submission.model is None else submission.model.size_bytes,
        "model_key": None if submission.model is None else submission.model.key,
        "is_legacy": submission.is_legacy,
        "submitted_at": submission.submitted_at,
        "state": SubmissionState.QUEUED.value,
        "runs": 0,
        "progress": None,
    }


def _is_same(stored: SubmissionRow, sent: Submission) -> bool:
    """Whether an attempt brings nothing new: an old update that comes again takes nothing back."""
    is_new_run = sent.is_legacy and not stored.is_legacy
    key = None if sent.model is None else sent.model.key
    is_same = (stored.source, stored.model_key) == (storable(sent.source), key)
    return is_same and not is_new_run


def _message(chat_id: int, message_id: int) -> tuple[ColumnElement[bool], ...]:
    return (col(SubmissionRow.chat_id) == chat_id, col(SubmissionRow.message_id) == message_id)

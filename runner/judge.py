"""The judge: from a submission to its judgement."""

import zlib
from collections.abc import Iterator
from dataclasses import replace

from challenges.challenge import Challenge
from challenges.coded import Coded
from challenges.submissions import Submission, asks_for_legacy
from challenges.typealong import IMPORTS, TypeAlong
from challenges.verdicts import Judgement, Note, NoteKind
from runner import remarks
from runner.checked import checked
from runner.conversation import OnProgress
from runner.datasets import ChallengeData, Datasets
from runner.jobs import Job
from runner.judgements import judged
from runner.outcomes import Execution
from runner.supervisor import Supervisor, ignore


class Judge:
    """Judges submissions with a supervisor's children and the challenges' data."""

    def __init__(self, supervisor: Supervisor, datasets: Datasets) -> None:
        self._supervisor = supervisor
        self._datasets = datasets

    @property
    def concurrency(self) -> int:
        """How many submissions are judged at a time."""
        return self._supervisor.concurrency

    @property
    def profile(self) -> str | None:
        """Behind which walls; None as long as they were not seen to hold."""
        profile = self._supervisor.profile
        return None if profile is None else profile.walls.name

    async def judge(
        self, submission: Submission, challenge: Coded, on_progress: OnProgress = ignore
    ) -> Judgement:
        """Run a submission and measure what its model says to data that it has not seen.

        A type-along set has no such data: its check is run in the child.

        Whatever the learner's code does is in the judgement.

        Raises:
            RunnerError: If it could not be run, through no fault of the learner's.
        """
        if isinstance(challenge, TypeAlong):
            job = _typed(submission, challenge)
            return checked(await self._supervisor.run(job, on_progress), challenge)
        data = await self._datasets.load(challenge)
        job = _job(submission, challenge, data)
        execution = _sized(await self._supervisor.run(job, on_progress), submission)
        judgement = judged(execution, challenge, data.hidden_labels)
        notes = (*_relevant(judgement.notes, submission), *_told_of(submission, job))
        return replace(judgement, notes=notes)


def _sized(execution: Execution, submission: Submission) -> Execution:
    """The execution with the size of a file that was sent in place of the child's estimate."""
    if submission.model is None or execution.facts is None:
        return execution
    return replace(
        execution, facts=replace(execution.facts, file_bytes=submission.model.size_bytes)
    )


def _relevant(notes: tuple[Note, ...], submission: Submission) -> tuple[Note, ...]:
    """Notes but for those on a training that took place elsewhere."""
    if submission.model is None:
        return notes
    return tuple(note for note in notes if note.kind is not NoteKind.UNTRAINED)


def _told_of(submission: Submission, job: Job) -> Iterator[Note]:
    if job.is_legacy:
        yield Note(kind=NoteKind.LEGACY)
    if submission.model is not None:
        name, size = submission.model.name, submission.model.size_bytes
        yield Note(kind=NoteKind.FILE, detail=f"{size} {name}")
    yield from remarks.of(submission.source)


def _job(submission: Submission, challenge: Challenge, data: ChallengeData) -> Job:
    if submission.model is not None:
        return Job(
            model=submission.model.content,
            hidden_inputs=data.hidden_inputs,
            limits=challenge.limits,
        )
    return Job(
        source=submission.source,
        arrays=data.train,
        provides=challenge.provides,
        hidden_inputs=data.hidden_inputs,
        is_legacy=submission.is_legacy or asks_for_legacy(submission.source),
        limits=challenge.limits,
        seed=_seed(submission.source),
    )


def _typed(submission: Submission, item: TypeAlong) -> Job:
    return Job(
        source=submission.source,
        setup=IMPORTS + item.setup,
        check=item.check,
        names=item.names,
        limits=item.limits,
        seed=_seed(submission.source),
    )


def _seed(source: str) -> int:
    """A seed by which the same code comes to the same end."""
    return zlib.crc32(source.encode(errors="replace"))

"""The judge: from a submission to its judgement."""

import zlib
from dataclasses import replace

from challenges.challenge import Challenge
from challenges.submissions import Submission
from challenges.verdicts import Judgement
from runner import remarks
from runner.conversation import OnProgress
from runner.datasets import ChallengeData, Datasets
from runner.jobs import Job
from runner.judgements import judged
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

    async def judge(
        self, submission: Submission, challenge: Challenge, on_progress: OnProgress = ignore
    ) -> Judgement:
        """Run a submission and measure what its model says to data that it has not seen.

        Whatever the learner's code does is in the judgement.

        Raises:
            RunnerError: If it could not be run, through no fault of the learner's.
        """
        data = await self._datasets.load(challenge)
        job = _job(submission, challenge, data)
        execution = await self._supervisor.run(job, on_progress)
        judgement = judged(execution, challenge, data.hidden_labels)
        return replace(judgement, notes=(*judgement.notes, *remarks.of(submission.source)))


def _job(submission: Submission, challenge: Challenge, data: ChallengeData) -> Job:
    return Job(
        source=submission.source,
        arrays=data.train,
        provides=challenge.provides,
        hidden_inputs=data.hidden_inputs,
        limits=challenge.limits,
        seed=zlib.crc32(submission.source.encode(errors="replace")),  # the same code, the same end
    )

"""Proof that a challenge is what it says: its right solutions are accepted, its wrong ones not."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from challenges.challenge import Challenge
from challenges.submissions import ModelFile, Submission
from challenges.verdicts import Judgement
from runner import solutions
from runner.conversation import OnProgress
from runner.judge import Judge
from runner.solutions import Solution
from runner.supervisor import ignore

OnJudged = Callable[[Solution, Judgement], None]


def missing(challenge: Challenge, folder: Path) -> list[str]:
    """What a challenge lacks to be proven, in words for its author; empty if nothing."""
    return list(solutions.missing(solutions.of(challenge, folder)))


async def prove(
    judge: Judge,
    challenge: Challenge,
    tried: Iterable[Solution],
    on_judged: OnJudged = lambda _, __: None,
) -> list[str]:
    """What the judge finds wrong with a challenge, in words for its author; empty if nothing.

    Args:
        judge: The judge that learners meet.
        challenge: The challenge.
        tried: Which of its solutions are run.
        on_judged: Given each of them when it was, and its judgement.

    Raises:
        RunnerError: If something could not be run, through no fault of the challenge's.
    """
    problems = []
    for solution in tried:
        judgement = await judge_source(judge, challenge, solution.source)
        on_judged(solution, judgement)
        if found := solutions.problem(solution, judgement):
            problems.append(f"{solution.name} {found}")
    return problems


async def judge_source(
    judge: Judge,
    challenge: Challenge,
    source: str,
    seed: int = 0,
    on_progress: OnProgress = ignore,
) -> Judgement:
    """Have source judged as a learner's would be; a seed other than 0 draws other weights.

    Raises:
        RunnerError: If it could not be run.
    """
    # The judge draws a run's seed from the source.
    seeded = f"{source}\n# seed {seed}\n" if seed else source
    return await judge.judge(submission(challenge, source=seeded), challenge, on_progress)


def submission(
    challenge: Challenge, source: str = "", model: ModelFile | None = None
) -> Submission:
    """A submission of nobody's."""
    return Submission(
        learner_id=0,
        showing_id=0,
        challenge=challenge.slug,
        source=source,
        model=model,
        chat_id=0,
        message_id=0,
        submitted_at=datetime.now(UTC),
    )

"""Proof that a challenge is what it says: its solution is accepted, its wrong ones are not."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from challenges.challenge import Challenge
from challenges.coded import Coded
from challenges.submissions import ModelFile, Submission
from challenges.verdicts import Judgement, Verdict
from runner.conversation import OnProgress
from runner.judge import Judge
from runner.supervisor import ignore

NAIVE = "naive_constant.py"
"""Among the wrong solutions: says the same whatever it sees."""

FEWEST_WRONG = 4


def wrong_solutions(folder: Path) -> tuple[Path, ...]:
    """The wrong solutions in a challenge's folder, each named by its mistake."""
    return tuple(sorted((folder / "wrong").glob("*.py")))


async def prove(
    judge: Judge,
    challenge: Challenge,
    folder: Path,
    *,
    seeds: int = 1,
    wrong: Iterable[Path] | None = None,
) -> list[str]:
    """What the judge finds wrong with a challenge, in words for its author; empty if nothing.

    Args:
        judge: The judge that learners meet.
        challenge: The challenge, with its solution.
        folder: Where its files lie.
        seeds: How often each is run, with another seed each time.
        wrong: Which wrong solutions to try; all in the folder if not given.

    Raises:
        RunnerError: If something could not be run, through no fault of the challenge's.
    """
    problems = _missing(folder)
    for seed in range(seeds):
        judgement = await judge_source(judge, challenge, challenge.solution, seed)
        if judgement.verdict is not Verdict.ACCEPTED:
            problems.append(f"solution.py, seed {seed}: {_told(judgement)}")
        for path in wrong_solutions(folder) if wrong is None else wrong:
            judgement = await judge_source(judge, challenge, path.read_text("utf-8"), seed)
            if judgement.verdict is Verdict.ACCEPTED or _is_overpaid(path, judgement):
                problems.append(f"wrong/{path.name}, seed {seed}: {_told(judgement)}")
    return problems


async def judge_source(
    judge: Judge,
    challenge: Coded,
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


def submission(challenge: Coded, source: str = "", model: ModelFile | None = None) -> Submission:
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


def _is_overpaid(path: Path, judgement: Judgement) -> bool:
    """Whether guessing has more than the lowest score."""
    return path.name == NAIVE and (judgement.score or 0) > 1


def _missing(folder: Path) -> list[str]:
    names = [path.name for path in wrong_solutions(folder)]
    problems = []
    if NAIVE not in names:
        problems.append(f"wrong/{NAIVE} is missing: write it, so that guessing is known to fail")
    if len(names) < FEWEST_WRONG:
        problems.append(f"{len(names)} wrong solutions: write {FEWEST_WRONG} or more")
    return problems


def _told(judgement: Judgement) -> str:
    value = "no value" if judgement.value is None else f"{judgement.metric} {judgement.value:.4f}"
    notes = "; ".join(note.detail for note in judgement.notes if note.detail)
    score = "" if judgement.score is None else f", score {judgement.score}"
    told = f"{judgement.verdict} with {value}{score}, target {judgement.target}. {notes}"
    return told.strip()

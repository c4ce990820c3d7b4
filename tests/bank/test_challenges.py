"""Every challenge through the real judge: its solution is accepted, its wrong ones are not."""

from pathlib import Path

import pytest

from challenges import library
from challenges.library import Library
from challenges.verdicts import Verdict
from runner import proof, solutions
from runner.datasets import Datasets
from runner.judge import Judge
from runner.supervisor import Supervisor
from tests.sandbox import SANDBOX

pytestmark = SANDBOX

SLUGS = tuple(library.load().challenges)
QUICK = ("solution.py", "wrong/untrained.py", solutions.NAIVE)
"""Wrong solutions that train nothing, so that the test command can afford them."""

SWEEP_SEEDS = 5


@pytest.mark.parametrize("slug", SLUGS)
async def test_the_solution_is_accepted_and_guessing_is_not(
    slug: str, bank: Library, judge: Judge
) -> None:
    challenge = bank.challenge(slug)
    quick = [one for one in solutions.of(challenge, bank.folder(slug)) if one.name in QUICK]

    problems = await proof.prove(judge, challenge, quick)

    assert problems == []


@pytest.mark.parametrize("slug", SLUGS)
async def test_the_public_copy_of_the_data_is_out_of_reach(
    slug: str, bank: Library, judge: Judge
) -> None:
    source = (bank.folder(slug) / "wrong" / "cheat_public_copy.py").read_text(encoding="utf-8")

    judgement = await proof.judge_source(judge, bank.challenge(slug), source)

    assert judgement.verdict is not Verdict.ACCEPTED


@pytest.mark.sweep
@pytest.mark.parametrize("slug", SLUGS)
async def test_no_wrong_solution_is_accepted_whatever_the_seed(
    slug: str, bank: Library, supervisor: Supervisor, tmp_path: Path
) -> None:
    challenge, problems = bank.challenge(slug), []
    for secret in range(SWEEP_SEEDS):
        judge = Judge(supervisor, Datasets(bank.folder, tmp_path / str(secret)))
        tried = solutions.of(challenge, bank.folder(slug))
        problems += await proof.prove(judge, challenge, tried)

    assert problems == []

"""Challenges on the classic downloads through the judge, on stand-ins for their data."""

from pathlib import Path

import pytest

from challenges import library
from challenges.library import Library
from runner import proof, solutions
from runner.datasets import Datasets
from runner.judge import Judge
from runner.supervisor import Supervisor
from tests.sandbox import SANDBOX

pytestmark = [*SANDBOX, pytest.mark.sweep]


@pytest.mark.parametrize("slug", library.load().waiting)
async def test_right_and_wrong_solutions_are_told_apart(
    slug: str, whole: Library, fetched: Path, supervisor: Supervisor, tmp_path: Path
) -> None:
    challenge = whole.challenge(slug)
    judge = Judge(supervisor, Datasets(whole.folder, tmp_path, fetched))

    problems = await proof.prove(judge, challenge, solutions.of(challenge, whole.folder(slug)))

    assert problems == []

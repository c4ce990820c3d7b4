"""Some challenges through the real judge: solutions are accepted, guessing and looking up not.

All that proves all of them takes hours: `make proof`. These stand for the others.
"""

import pytest

from challenges.library import Library
from challenges.verdicts import Verdict
from runner import proof, solutions, typing_proof
from runner.judge import Judge
from tests.sandbox import SANDBOX

pytestmark = SANDBOX

SOME = (
    "unknown-thermometer", "wine-cellar", "brick-grass-gravel", "sign-names", "rising-co2",
)  # fmt: skip
"""Every category and kind of data, and no more with each new challenge."""
QUICK = ("solution.py", "wrong/untrained.py", solutions.NAIVE)
"""Wrong solutions that train nothing, so that the test command can afford them."""


@pytest.mark.parametrize("slug", SOME)
async def test_the_solution_is_accepted_and_guessing_is_not(
    slug: str, bank: Library, judge: Judge
) -> None:
    challenge = bank.challenge(slug)
    quick = [one for one in solutions.of(challenge, bank.folder(slug)) if one.name in QUICK]

    problems = await proof.prove(judge, challenge, quick)

    assert problems == []


@pytest.mark.parametrize("slug", SOME)
async def test_the_public_copy_of_the_data_is_out_of_reach(
    slug: str, bank: Library, judge: Judge
) -> None:
    source = (bank.folder(slug) / "wrong" / "cheat_public_copy.py").read_text(encoding="utf-8")

    judgement = await proof.judge_source(judge, bank.challenge(slug), source)

    assert judgement.verdict is not Verdict.ACCEPTED


@pytest.mark.sweep
async def test_every_set_passes_and_no_mistake_in_a_gap_does(bank: Library, judge: Judge) -> None:
    problems = {
        slug: found
        for slug, item in bank.typealongs.items()
        if (found := await typing_proof.prove(judge, item))
    }

    assert problems == {}

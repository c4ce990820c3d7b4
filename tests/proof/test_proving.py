"""Trials go through the judge, and what has run is not run again."""

from dataclasses import replace
from pathlib import Path

import pytest

from challenges.library import BANK, load
from runner.supervisor import Supervisor
from tests.proof.journal import Journal
from tests.proof.proving import Place, left, run
from tests.proof.trials import Part, Result, Trial, trials
from tests.sandbox import SANDBOX

pytestmark = SANDBOX

SLUG = "wine-cellar"
NOTHING = Result(
    verdict="error", score=0, value=None, seconds=1.0, memory_bytes=1, parameters=None
)


async def test_results_are_kept_as_they_come(supervisor: Supervisor, tmp_path: Path):
    folder = BANK / "code" / SLUG
    guess = (folder / "wrong" / "naive_constant.py").read_text()
    planned = [Trial(part=Part.WRONG, name="guess", source=guess, seed=n) for n in range(2)]
    journal = Journal(tmp_path / "journal")
    files = Place(folder=folder, fetched=tmp_path)

    await run(supervisor, load().challenge(SLUG), files, planned, journal.write)
    with (tmp_path / "journal").open("a") as file:
        file.write('\n{"trial": "cut sho')  # by a kill
    again = Journal(tmp_path / "journal")

    found = [again.of(trial) for trial in planned]
    assert [result.score if result else None for result in found] == [0, 0]
    assert left(planned, again) == []
    again.write(planned[0], NOTHING)
    assert Journal(tmp_path / "journal").of(planned[0]) == NOTHING


async def test_a_changed_program_is_run_again(tmp_path: Path):
    challenge, folder = load().challenge(SLUG), BANK / "code" / SLUG
    journal = Journal(tmp_path / "journal")
    for trial in trials(challenge, folder, seeds=2):
        journal.write(trial, NOTHING)
    other = challenge.model_copy(update={"solution": challenge.solution + "\nx = 1\n"})

    waiting = left(trials(other, folder, seeds=2), journal)

    assert {trial.part for trial in waiting} == {Part.REFERENCE, Part.MUTANT, Part.REPLAY}


@pytest.mark.parametrize(
    ("changed", "runs_again"), [({"target": 0.8}, False), ({"provides": ("x_train",)}, True)]
)
async def test_what_runs_rest_on_is_run_again_but_not_for_a_bound(
    tmp_path: Path, changed: dict[str, object], runs_again: bool
):
    challenge, folder = load().challenge(SLUG), BANK / "code" / SLUG
    journal = Journal(tmp_path / "journal")
    for trial in trials(challenge, folder, seeds=2):
        journal.write(trial, NOTHING)

    waiting = left(trials(challenge.model_copy(update=changed), folder, seeds=2), journal)

    assert bool(waiting) is runs_again


async def test_a_run_is_worth_what_the_bounds_say_now():
    challenge = load().challenge(SLUG)  # accuracy, target 0.9
    reached = replace(NOTHING, verdict="accepted", score=5, value=0.91)
    harder = challenge.model_copy(update={"target": 0.95})

    assert reached.by(challenge) == reached
    assert (reached.by(harder).verdict, reached.by(harder).score) == ("below_target", 4)
    assert NOTHING.by(harder) == NOTHING

"""Hostile snippets run in real children, with the policy and without; none gets at a canary."""

import asyncio
from collections.abc import Mapping

import psutil
import pytest
import pytest_asyncio

from runner.outcomes import Finished, Predicted
from tests.escapes.caged import Cage, Caged
from tests.escapes.snippets import SNIPPETS, Snippet

pytestmark = [
    pytest.mark.sandbox,
    pytest.mark.xdist_group("escapes"),
    pytest.mark.asyncio(loop_scope="session"),
]

RUNS = [(snippet, has_policy) for snippet in SNIPPETS for has_policy in (True, False)]

Results = Mapping[tuple[str, bool], Caged]


def label(value: object) -> str:
    if isinstance(value, Snippet):
        return value.name
    return "policy" if value else "bare"


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def zygotes(cage: Cage) -> list[int]:
    """The processes of the supervisor before anything hostile ran."""
    return [child.pid for child in psutil.Process().children() if child.name() != "sleep"]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def results(cage: Cage, zygotes: list[int]) -> Results:
    """Every snippet's runs, several at a time: most of it is waiting for children."""
    found: dict[tuple[str, bool], Caged] = {}

    async def run(snippet: Snippet, has_policy: bool) -> None:
        async with few:
            found[snippet.name, has_policy] = await cage.run(snippet, has_policy=has_policy)

    few = asyncio.Semaphore(cage.supervisor.concurrency)
    async with asyncio.TaskGroup() as group:
        for snippet, has_policy in RUNS:
            group.create_task(run(snippet, has_policy))
    return found


@pytest.mark.parametrize(("snippet", "has_policy"), RUNS, ids=label)
async def test_nothing_is_reached(snippet: Snippet, has_policy: bool, results: Results):
    assert results[snippet.name, has_policy].reached == []


BOMBS = [run for run in RUNS if run[0].is_bomb]


@pytest.mark.parametrize(("snippet", "has_policy"), BOMBS, ids=label)
async def test_a_bomb_is_no_success(snippet: Snippet, has_policy: bool, results: Results):
    outcome = results[snippet.name, has_policy].execution.outcome

    assert not isinstance(outcome, Predicted | Finished)


async def test_the_zygote_outlives_them_all(cage: Cage, zygotes: list[int], results: Results):
    left = [child for child in psutil.Process().children() if child.pid in zygotes]

    assert [child.pid for child in left] == zygotes
    assert all(child.status() != psutil.STATUS_STOPPED for child in left)


async def test_no_process_and_no_file_is_left_behind(
    cage: Cage, zygotes: list[int], results: Results
):
    left = [child for pid in zygotes for child in psutil.Process(pid).children(recursive=True)]
    [own] = cage.root.iterdir()

    assert left == []
    assert sorted(path.name for path in own.iterdir()) == ["lock", "zygote"]


async def test_an_honest_job_still_runs_afterwards(cage: Cage, results: Results):
    caged = await cage.run_source("print(sum(range(5)))", has_policy=True)

    assert (caged.execution.outcome, caged.execution.output) == (Finished(), "10\n")


async def test_there_are_enough_snippets_of_every_family():
    families = {snippet.family for snippet in SNIPPETS}

    assert len(SNIPPETS) >= 200
    assert len(families) >= 15

"""Hostile snippets in real children: none gets at a canary.

One of seven is run here, in one column of the matrix; `make escapes` runs all of it.
"""

from collections import Counter

import psutil
import pytest
import pytest_asyncio

from runner.outcomes import Finished, Predicted
from tests.escapes.caged import Cage
from tests.escapes.columns import COLUMNS, Column, of_today
from tests.escapes.matrix import Results, run_all
from tests.escapes.snippets import HARMLESS, SNIPPETS, Snippet

pytestmark = [
    pytest.mark.sandbox,
    pytest.mark.xdist_group("escapes"),
    pytest.mark.asyncio(loop_scope="session"),
]

RUNS = of_today(SNIPPETS)


def label(value: Snippet | Column) -> str:
    return value.name


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def zygotes(cage: Cage) -> list[int]:
    """The processes of the supervisor before anything hostile ran."""
    return [child.pid for child in psutil.Process().children() if child.name() != "sleep"]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def results(cage: Cage, zygotes: list[int]) -> Results:
    """What became of each snippet."""
    return await run_all(cage, RUNS)


@pytest.mark.parametrize(("snippet", "column"), RUNS, ids=label)
async def test_nothing_is_reached(snippet: Snippet, column: Column, results: Results):
    assert results[snippet, column].reached == []


BOMBS = [run for run in RUNS if run[0].is_bomb]


@pytest.mark.parametrize(("snippet", "column"), BOMBS, ids=label)
async def test_a_bomb_is_no_success(snippet: Snippet, column: Column, results: Results):
    outcome = results[snippet, column].execution.outcome

    assert not isinstance(outcome, Predicted | Finished)


@pytest.mark.parametrize("snippet", HARMLESS, ids=label)
async def test_what_is_harmless_reaches_nothing(snippet: Snippet, cage: Cage):
    caged = await cage.run(snippet, has_policy=True)

    assert caged.reached == []


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
    families = Counter(snippet.family for snippet in SNIPPETS)

    assert len(SNIPPETS) >= 430
    assert len(families) >= 18
    assert families["forged_verdicts"] >= 50


async def test_every_column_is_used():
    assert {column for _, column in RUNS} == set(COLUMNS)

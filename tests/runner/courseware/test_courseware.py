"""Course cells are admitted, and those that need nothing from elsewhere run in a child."""

import pytest

from runner.jobs import Job
from runner.outcomes import Finished
from runner.policy.compiler import compile_source
from tests.runner.courseware.corpus import ALL, WHOLE, Cell

SAMPLE = 12


def name_of(cell: Cell) -> str:
    return f"{cell.course}: {cell.name}"


def test_there_are_enough_cells():
    assert len(ALL) >= 300
    assert len(WHOLE) >= 230


@pytest.mark.parametrize("cell", ALL, ids=name_of)
def test_a_cell_is_admitted(cell):
    compile_source(cell.source)


@pytest.mark.sweep
@pytest.mark.sandbox
@pytest.mark.xdist_group("sandbox")
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("cell", WHOLE, ids=name_of)
async def test_a_cell_runs_to_its_end(cell, supervisor):
    execution = await supervisor.run(Job(source=cell.source))

    assert execution.outcome == Finished()


@pytest.mark.sandbox
@pytest.mark.xdist_group("sandbox")
@pytest.mark.asyncio(loop_scope="session")
@pytest.mark.parametrize("cell", WHOLE[:: len(WHOLE) // SAMPLE], ids=name_of)
async def test_a_sample_of_them_runs_to_its_end(cell, supervisor):
    execution = await supervisor.run(Job(source=cell.source))

    assert execution.outcome == Finished()

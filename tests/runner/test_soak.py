"""A short soak; `make soak` is the long one."""

from pathlib import Path

from runner.supervisor import Supervisor
from tests.sandbox import SANDBOX
from tests.soak.jobs import mixed
from tests.soak.soaking import Soak, Tally

pytestmark = SANDBOX

JOBS = 60


async def test_nothing_is_left_behind_by_jobs_and_bombs(
    supervisor: Supervisor, scratch_root: Path
):
    soak, loads = Soak(supervisor, scratch_root), mixed()
    await soak.run(loads, 4, Tally())
    before = await soak.traces()

    tally = Tally()
    await soak.run(loads, JOBS, tally)

    assert not tally.trouble
    assert (tally.jobs, tally.bombs) == (JOBS, JOBS // 5)
    assert await soak.traces() == before

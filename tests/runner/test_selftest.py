from pathlib import Path

import pytest

from runner import doctor, selftest
from runner.errors import ChildError, SandboxUnavailableError
from runner.isolation.layers import Layers
from runner.jobs import Job
from tests.sandbox import SANDBOX

pytestmark = SANDBOX


@pytest.mark.parametrize(
    "wall",
    ["landlock", "seccomp", "descriptors", "environment", "capabilities", "rlimits", "namespaces"],
)
async def test_a_wall_that_is_missing_is_noticed(supervisor, tmp_path: Path, wall):
    async def run(job: Job):
        return await supervisor.run(job, layers=Layers(**{wall: False}))

    with pytest.raises(SandboxUnavailableError) as caught:
        await selftest.probe(run, tmp_path, supervisor.profile.walls)

    assert caught.value.remedy


async def test_without_no_new_privileges_nothing_runs_at_all(supervisor):
    with pytest.raises(ChildError):
        await supervisor.run(Job(source=""), layers=Layers(no_new_privs=False))


async def test_with_all_walls_every_attack_fails(supervisor, tmp_path: Path):
    profile = await selftest.probe(supervisor.run, tmp_path, supervisor.profile.walls)

    assert profile == supervisor.profile
    assert profile.attacks >= 20


async def test_the_doctor_finds_everything_well(supervisor):
    facts = await doctor.examine(supervisor)

    assert [fact for fact in facts if not fact.is_well] == []
    assert {"Profile", "Landlock", "TensorFlow", "Small training"} <= {f.name for f in facts}

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from challenges.challenge import Limits
from runner.isolation import hierarchies
from runner.isolation.cgroups import Groups, NoGroupsError
from runner.isolation.hierarchies import Place
from tests import ordinary

MIB = 2**20
PROJECT = Path(__file__).parents[2]
GREEDY = """
input()
kept = [b"x" * 2**20 for _ in range(200)]
"""
MANY_THREADS = """
import os, threading
input()
try:
    for _ in range(5000):
        threading.Thread(target=threading.Event().wait, daemon=True).start()
except RuntimeError:
    os._exit(3)
os._exit(0)
"""
DIES_WITH_GROUPS = """
import subprocess, sys
from challenges.challenge import Limits
from runner.isolation.cgroups import Groups
groups = Groups.open()
left = subprocess.Popen(["sleep", "60"], stdout=subprocess.DEVNULL)
groups.hold(left.pid, Limits())
print(*{str(place.folder) for place in groups.places.values()}, flush=True)
input()
"""
WHAT_IS_REFUSED = """
from pathlib import Path
from runner.isolation import probe
from runner.isolation.cgroups import Groups, NoGroupsError
refused = probe.refusals(folders=[], scratch=Path.cwd())
print(refused.get(probe.PROCESSES))
try:
    Groups.open()
except NoGroupsError as error:
    print(error)
"""


@pytest.fixture
def groups() -> Iterator[Groups]:
    try:
        groups = Groups.open()
    except NoGroupsError as error:
        pytest.skip(f"no control groups here: {error}")
    yield groups
    groups.close()
    assert not any(place.folder.exists() for place in groups.places.values())


def started(source: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", source],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_the_kernel_ends_what_takes_too_much_memory(groups: Groups):
    with started(GREEDY) as process:
        group = groups.hold(process.pid, Limits(memory_bytes=100 * MIB))
        process.communicate("\n")

        assert process.returncode == -9
        assert group.ran_out_of_memory
        groups.let_go(group)


def test_what_stays_within_its_memory_is_left_alone(groups: Groups):
    with started(GREEDY) as process:
        group = groups.hold(process.pid, Limits(memory_bytes=1000 * MIB))
        process.communicate("\n")

        assert process.returncode == 0
        assert not group.ran_out_of_memory
        groups.let_go(group)


def test_threads_are_counted(groups: Groups):
    with started(MANY_THREADS) as process:
        group = groups.hold(process.pid, Limits())
        process.communicate("\n")

        assert process.returncode == 3
        groups.let_go(group)


def test_a_group_ends_with_all_that_is_in_it(groups: Groups):
    with started("input()") as process:
        groups.let_go(groups.hold(process.pid, Limits()))

        assert process.wait() == -9


def test_what_a_dead_supervisor_left_is_swept(groups: Groups):
    with started(DIES_WITH_GROUPS) as process:
        assert process.stdout is not None
        left = [Path(name) for name in process.stdout.readline().split()]
        assert len(left) >= 1
        assert all(folder.exists() for folder in left)
        process.kill()
    while any(folder.exists() for folder in left):  # what was in it may still be dying
        Groups.open().close()


def test_a_living_supervisors_groups_are_not_swept(groups: Groups):
    Groups.open().close()

    assert all(place.folder.exists() for place in groups.places.values())


def test_an_ordinary_user_is_told_what_is_refused():
    done = subprocess.run(
        ordinary.command(sys.executable, "-c", WHAT_IS_REFUSED),
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )

    processes, groups = done.stdout.splitlines()
    assert "not permitted" in processes
    assert groups


def process_of(folder: Path, *, cgroup: str, mountinfo: str) -> Path:
    (folder / "cgroup").write_text(cgroup)
    (folder / "mountinfo").write_text(mountinfo.replace("MOUNTS", str(folder)))
    return folder


def test_the_groups_of_version_1_are_found_by_controller(tmp_path: Path):
    (tmp_path / "memory" / "here").mkdir(parents=True)
    (tmp_path / "cpu").mkdir()
    process = process_of(
        tmp_path,
        cgroup="4:memory:/here\n3:cpu,cpuacct:/\n2:pids:/elsewhere\n",
        mountinfo="30 29 0:26 / MOUNTS/memory rw - cgroup cgroup rw,memory\n"
        "31 29 0:27 / MOUNTS/cpu rw - cgroup cgroup rw,cpu,cpuacct\n"
        "32 29 0:28 / MOUNTS/pids rw - cgroup cgroup rw,pids\n",
    )

    places = hierarchies.own_places(process)

    assert places["memory"] == Place(version=1, folder=tmp_path / "memory" / "here")
    assert places["cpu"] == Place(version=1, folder=tmp_path / "cpu")
    assert "pids" not in places


def test_the_group_of_version_2_has_what_was_handed_down_to_it(tmp_path: Path):
    own = tmp_path / "unit.service"
    own.mkdir()
    (own / "cgroup.controllers").write_text("memory pids\n")
    process = process_of(
        tmp_path,
        cgroup="0::/system.slice/unit.service\n",
        mountinfo="30 29 0:26 /system.slice MOUNTS rw shared:9 - cgroup2 cgroup2 rw\n",
    )

    place = Place(version=2, folder=own)
    assert hierarchies.own_places(process) == {"memory": place, "pids": place}

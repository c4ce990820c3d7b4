"""Every wall bears load: without it, something gets through that it stops.

In the portable profile, where nothing else stands behind a wall, and for the full profile's own
walls, with those in front of them down.
"""

from dataclasses import replace

import psutil
import pytest

from runner.isolation import probe
from runner.isolation.layers import Layers
from tests.escapes import doomed
from tests.escapes.caged import Cage
from tests.escapes.snippets import Snippet

pytestmark = [
    pytest.mark.sandbox,
    pytest.mark.xdist_group("escapes"),
    pytest.mark.asyncio(loop_scope="session"),
]

HUGE_FILE = """
with open("big", "wb") as file:
    file.seek(1 << 30)
    file.write(b"x")
print("@PROOF@")
"""
FOREIGN_HOME = """
import os
if os.environ["HOME"] != os.getcwd():
    print("@PROOF@")
"""
CAPABLE = """
for line in open("/proc/self/status"):
    if line.startswith("CapEff") and int(line.split()[1], 16):
        print("@PROOF@")
"""
MORE_PRIVILEGED = """
for line in open("/proc/self/status"):
    if line.startswith("NoNewPrivs") and line.split()[1] == "0":
        print("@PROOF@")
"""
PRAISES_ITSELF = """
import json, os, struct
import keras

praise = json.dumps({"number": 1, "of": 1, "metrics": {"accuracy": 1.0}}).encode()
os.write(3, struct.pack("!BI", 17, len(praise)) + praise)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="sigmoid")])
"""
MANY_THREADS = """
import threading, time

for _ in range(1000):
    threading.Thread(target=time.sleep, args=[60], daemon=True).start()
print("@PROOF@")
"""
PORTABLE = Layers.portable()
ONLY_NAMESPACES = replace(Layers.none(), namespaces=True)
ONLY_CGROUP = replace(Layers.none(), cgroup=True)
ONLY_NO_NEW_PRIVS = replace(Layers.none(), no_new_privs=True)


def source_of(name: str) -> str:
    return Snippet(name).source


BEARING = [
    ("landlock", PORTABLE, source_of("files__reads_a_secret_with_open")),
    ("landlock", PORTABLE, source_of("files__writes_outside_with_tf_io")),
    ("seccomp", PORTABLE, source_of("network__sends_a_datagram")),
    ("seccomp", PORTABLE, source_of("processes__forks")),
    ("rlimits", PORTABLE, HUGE_FILE),
    ("environment", PORTABLE, FOREIGN_HOME),
    ("descriptors", PORTABLE, source_of("descriptors__speaks_where_it_should_not")),
    ("capabilities", PORTABLE, CAPABLE),
    ("namespaces", ONLY_NAMESPACES, source_of("files__reads_a_secret_with_open")),
    ("namespaces", ONLY_NAMESPACES, source_of("files__writes_outside_with_tf_io")),
    ("namespaces", ONLY_NAMESPACES, source_of("network__connects_over_tcp")),
    (probe.PROCESSES, ONLY_NAMESPACES, source_of("signals__kills")),
    ("namespaces", ONLY_NAMESPACES, source_of("environment__reads_a_neighbour")),
    ("cgroup", ONLY_CGROUP, MANY_THREADS),
    ("no_new_privs", ONLY_NO_NEW_PRIVS, MORE_PRIVILEGED),
]


def without(layers: Layers, wall: str) -> Layers:
    return replace(layers, **{"namespaces" if wall == probe.PROCESSES else wall: False})


def skip_where_refused(cage: Cage, wall: str) -> None:
    assert cage.supervisor.profile is not None
    why = cage.supervisor.profile.walls.refused.get(wall)
    if why:
        pytest.skip(f"{wall}: {why}")


@pytest.mark.parametrize(("wall", "layers", "source"), BEARING)
async def test_without_a_wall_something_gets_through(wall, layers, source, cage: Cage):
    skip_where_refused(cage, wall)

    open_to = await cage.run_source(source, has_policy=False, layers=without(layers, wall))
    closed_to = await cage.run_source(source, has_policy=False, layers=layers)

    assert open_to.reached != []
    assert closed_to.reached == []


async def test_a_verdict_of_the_childs_own_would_be_forged(cage: Cage):
    caged = await cage.run_source(PRAISES_ITSELF, has_policy=False, family="forged_verdicts")

    assert caged.execution.history[-1].metrics == {"accuracy": 1.0}  # what it says of itself
    assert caged.reached == []  # what was measured


async def test_children_outlive_a_dead_supervisor_only_where_they_are_not_bound_to_it(tmp_path):
    with doomed.supervisor(tmp_path) as (process, bound, unbound):
        process.kill()
        process.wait()

        psutil.wait_procs([bound], timeout=30)
        assert (bound.is_running(), unbound.is_running()) == (False, True)

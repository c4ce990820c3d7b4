"""Every wall bears load: without it, something gets through that it stops."""

import pytest

from runner.isolation.layers import Layers
from tests.escapes.caged import Cage
from tests.escapes.snippets import SNIPPETS, Snippet

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


def source_of(name: str) -> str:
    return Snippet(name).source


BEARING = [
    ("landlock", Layers(landlock=False), source_of("files__reads_a_secret_with_open")),
    ("landlock", Layers(landlock=False), source_of("files__writes_outside_with_tf_io")),
    ("seccomp", Layers(seccomp=False), source_of("network__sends_a_datagram")),
    ("seccomp", Layers(seccomp=False), source_of("processes__forks")),
    ("rlimits", Layers(rlimits=False), HUGE_FILE),
    ("environment", Layers(environment=False), FOREIGN_HOME),
    (
        "descriptors",
        Layers(descriptors=False),
        source_of("descriptors__speaks_where_it_should_not"),
    ),
]


@pytest.mark.parametrize(("wall", "layers", "source"), BEARING)
async def test_without_a_wall_something_gets_through(wall, layers, source, cage: Cage):
    open_to = await cage.run_source(source, has_policy=False, layers=layers)
    closed_to = await cage.run_source(source, has_policy=False)

    assert open_to.reached != []
    assert closed_to.reached == []


LANGUAGE = [
    snippet
    for snippet in SNIPPETS
    if snippet.family in {"language", "deserialisation", "processes", "environment"}
]


@pytest.mark.parametrize("snippet", LANGUAGE, ids=lambda snippet: snippet.name)
async def test_the_policy_alone_stops_tricks_with_the_language(snippet: Snippet, cage: Cage):
    caged = await cage.run(snippet, has_policy=True, layers=Layers.none())

    assert caged.reached == []

"""Two children cannot tell each other one bit, whatever they try."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from runner.isolation.layers import Layers
from tests.escapes import pairs
from tests.escapes.caged import Cage

pytestmark = [
    pytest.mark.sandbox,
    pytest.mark.xdist_group("escapes"),
    pytest.mark.asyncio(loop_scope="session"),
]

PROFILES = {"full": Layers(), "portable": Layers.portable()}

OPEN: Mapping[str, set[str]] = {
    "full": set(),
    # No wall of this profile hides that a file or a process exists, or what the kernel notes about
    # it: asking so much is not opening. Only another view of the file system helps.
    "portable": {"a_file_that_was_read", "a_number_of_threads", "the_numbers_of_threads"},
}


@pytest.mark.parametrize("profile", PROFILES)
async def test_no_bit_passes_between_children(profile, cage: Cage):
    learnt = await pairs.learnt_in_cages(cage.supervisor, cage.root, PROFILES[profile])

    assert learnt <= OPEN[profile]


async def test_every_channel_is_open_where_nothing_closes_it(tmp_path: Path):
    learnt = await pairs.learnt_in_the_open(tmp_path)

    assert pairs.CHANNELS.keys() - learnt == set()

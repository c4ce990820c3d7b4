"""The hostile snippets are live: without walls they reach what they are after.

A sample of them here; all of them in `make escapes`.
"""

import zlib

import pytest

from tests.escapes.liveness import evidence
from tests.escapes.report import ENOUGH, Reached
from tests.escapes.snippets import HARMLESS, NOT_RUN_UNCONTAINED, SNIPPETS

pytestmark = [pytest.mark.sandbox, pytest.mark.xdist_group("liveness")]

ONE_IN = 30
SAMPLE = [
    each
    for each in SNIPPETS
    if each.name not in NOT_RUN_UNCONTAINED and not zlib.crc32(each.name.encode()) % ONE_IN
]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Reached:
    return evidence([*SAMPLE, *HARMLESS], tmp_path_factory.mktemp("live"))


def test_most_snippets_get_through_where_nothing_stops_them(found: Reached):
    dead = [each.name for each in SAMPLE if not found[each.name]]

    assert len(dead) <= (1 - ENOUGH) * len(SAMPLE), dead


def test_what_is_harmless_reaches_nothing(found: Reached):
    assert {each.name: found[each.name] for each in HARMLESS} == {
        each.name: [] for each in HARMLESS
    }


def test_what_is_not_run_uncontained_exists():
    assert set(NOT_RUN_UNCONTAINED) <= {each.name for each in SNIPPETS}

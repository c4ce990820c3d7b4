"""The hostile snippets are live: without walls they reach what they are after.

A sample of them here; all of them in `make escapes`.
"""

import zlib

import pytest

from tests.escapes.liveness import evidence
from tests.escapes.snippets import HARMLESS, NOT_RUN_UNCONTAINED, SNIPPETS

pytestmark = [pytest.mark.sandbox, pytest.mark.xdist_group("liveness")]

ONE_IN = 12
SAMPLE = [
    each
    for each in SNIPPETS
    if each.name not in NOT_RUN_UNCONTAINED and not zlib.crc32(each.name.encode()) % ONE_IN
]


def test_most_snippets_get_through_where_nothing_stops_them(tmp_path):
    found = evidence(SAMPLE, tmp_path)

    dead = [name for name, reached in found.items() if not reached]
    assert len(dead) <= 0.2 * len(found), dead


def test_what_is_harmless_reaches_nothing(tmp_path):
    assert evidence(HARMLESS, tmp_path) == {each.name: [] for each in HARMLESS}


def test_what_is_not_run_uncontained_exists():
    assert set(NOT_RUN_UNCONTAINED) <= {each.name for each in SNIPPETS}

"""What all tests share: one warm supervisor, and xdist groups that stay together.

`--dist loadgroup` promises to keep the tests of a group on one worker, but pytest 9.2 keeps a
test's name where pytest-xdist 3.8 does not look for it, so that its groups fell apart, and each
worker imported TensorFlow. To be removed with the first xdist that knows.
"""

import pytest
from _pytest.nodeid import coerce_node_id

from tests.sandbox import scratch_root, supervisor

__all__ = ["scratch_root", "supervisor"]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the group behind the name, where the scheduler reads it."""
    if not getattr(config.option, "loadgroup", False):  # set in xdist's workers only
        return
    for item in items:
        mark = item.get_closest_marker("xdist_group")
        if mark is not None and "@" not in item.nodeid.rpartition("]")[2]:
            item._id = coerce_node_id(f"{item.nodeid}@{mark.args[0]}")

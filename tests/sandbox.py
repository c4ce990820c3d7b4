"""A supervisor for tests, one for all: importing TensorFlow takes seconds.

The conftest at the root has it, so that there is no second one for a folder further down. Tests
that use it run on the session's event loop and on one xdist worker: `pytestmark = SANDBOX`.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from runner.supervisor import Supervisor

SANDBOX = [
    pytest.mark.sandbox,
    pytest.mark.xdist_group("sandbox"),
    pytest.mark.asyncio(loop_scope="session"),
]


@pytest.fixture(scope="session")
def scratch_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the supervisor's own folder lies, alone."""
    return tmp_path_factory.mktemp("scratch")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def supervisor(scratch_root: Path) -> AsyncIterator[Supervisor]:
    """Warm, and proven to hold."""
    supervisor = Supervisor(concurrency=2, scratch_root=scratch_root)
    await supervisor.start()
    try:
        await supervisor.warm()
        yield supervisor
    finally:
        await supervisor.stop()

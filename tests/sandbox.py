"""A supervisor for tests, one for all: importing TensorFlow takes seconds.

A conftest makes the fixture its own by importing it: `from tests.sandbox import supervisor`. Tests
that use it run on the session's event loop and on one xdist worker: `pytestmark = SANDBOX`.
"""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from runner.supervisor import Supervisor

SANDBOX = [
    pytest.mark.sandbox,
    pytest.mark.xdist_group("sandbox"),
    pytest.mark.asyncio(loop_scope="session"),
]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def supervisor(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Supervisor]:
    """Warm, and proven to hold."""
    supervisor = Supervisor(concurrency=2, scratch_root=tmp_path_factory.mktemp("scratch"))
    await supervisor.start()
    try:
        await supervisor.warm()
        yield supervisor
    finally:
        await supervisor.stop()

"""Fixtures of the escapes: one warm cage for all."""

import os
from collections.abc import AsyncIterator
from tempfile import TemporaryFile

import pytest
import pytest_asyncio

from runner.supervisor import Supervisor
from tests.escapes.caged import Cage
from tests.escapes.canaries import ENV_NAME, ENV_SECRET


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def cage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Cage]:
    """A warm supervisor, started with a secret in its environment and a file open."""
    root = tmp_path_factory.mktemp("scratch")
    with pytest.MonkeyPatch.context() as patch, TemporaryFile() as secret:
        patch.setenv(ENV_NAME, ENV_SECRET)
        secret.write(ENV_SECRET.encode())
        secret.flush()
        os.set_inheritable(secret.fileno(), True)
        supervisor = Supervisor(concurrency=3, scratch_root=root)
        await supervisor.start()
        try:
            await supervisor.warm()
            yield Cage(supervisor, root, tmp_path_factory.mktemp("canaries"))
        finally:
            await supervisor.stop()

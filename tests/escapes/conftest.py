"""Fixtures of the escapes: one warm cage for all."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.escapes.caged import Cage
from tests.escapes.matrix import warm_cage


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def cage(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Cage]:
    """A warm supervisor, started with a secret in its environment and a file open."""
    async with warm_cage(tmp_path_factory.mktemp("escapes")) as cage:
        yield cage

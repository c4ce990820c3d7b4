"""Fixtures of the conversations. Whatever the bot said is checked when the curtain falls."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database
from tests.conversations import texts
from tests.conversations.stage import Person, Stage
from tests.conversations.stage import stage as raised
from tests.databases import address, database, databases

__all__ = ["address", "database", "databases"]


@pytest.fixture
def kind() -> str:
    """SQLite: that PostgreSQL stores the same is tested in tests/storage, and with reminders."""
    return "sqlite"


@pytest.fixture
async def stage(tmp_path: Path, database: Database) -> AsyncIterator[Stage]:
    async with raised(tmp_path, database) as stage:
        yield stage
        assert texts.problems(stage.chat.calls) == []


@pytest.fixture
async def ada(stage: Stage) -> Person:
    return stage.person("Ada")


@pytest.fixture
async def grace(stage: Stage) -> Person:
    return stage.person("Grace")

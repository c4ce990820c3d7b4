"""Fixtures of the chaos's tests."""

import pytest

from tests.databases import address, database, databases

__all__ = ["address", "database", "databases"]


@pytest.fixture
def kind() -> str:
    """SQLite here; `make chaos` has both."""
    return "sqlite"

"""Fixtures of the storage tests."""

from tests.databases import address, database, databases, kind

__all__ = ["address", "database", "databases", "kind"]

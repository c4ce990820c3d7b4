"""Fixtures of the export's tests."""

from tests.databases import address, database, databases, kind

__all__ = ["address", "database", "databases", "kind"]

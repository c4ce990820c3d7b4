"""Fixtures of the crashes."""

from tests.databases import databases

__all__ = ["databases"]

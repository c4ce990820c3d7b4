"""Fixtures of the runner's tests."""

from tests.sandbox import supervisor

__all__ = ["supervisor"]

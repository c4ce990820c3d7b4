"""Fixtures of the runner's tests."""

from tests.sandbox import scratch_root, supervisor

__all__ = ["scratch_root", "supervisor"]

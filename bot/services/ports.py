"""What the use cases are given: a unit of work to begin, and a clock."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime

from storage.work import UnitOfWork

Begin = Callable[[], AbstractAsyncContextManager[UnitOfWork]]
"""Begins a unit of work: committed when the block ends, rolled back when it raises.

Use cases that only look take one that cannot write, and so never keeps a writer waiting.
"""

Now = Callable[[], datetime]
"""The clock: aware UTC. The local chat's can be moved."""

Ring = Callable[[], None]
"""Says that a submission has changed: whoever grades or tells looks at once."""

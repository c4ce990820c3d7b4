"""Serving: works side by side until one fails or the process is told to stop."""

import asyncio
import gc
import signal
from collections.abc import Coroutine
from typing import Any

Work = Coroutine[Any, Any, None]


class _StoppedError(Exception):
    """The process was told to stop."""


async def until_stopped(*works: Work) -> None:
    """Do all of these until SIGTERM or SIGINT; the first failure ends them all and is raised."""
    gc.collect()
    gc.freeze()  # what is loaded stays; to look through all of it takes 60 ms, and all wait
    try:
        async with asyncio.TaskGroup() as group:
            for work in works:
                group.create_task(work)
            group.create_task(_stop())
    except BaseExceptionGroup as failures:
        failure = failures.exceptions[0]
        if not isinstance(failure, _StoppedError):
            raise failure from None


async def _stop() -> None:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    await stop.wait()
    raise _StoppedError

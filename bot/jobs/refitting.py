"""Refitting: once a day, at a quiet hour, processes that give learners their own weights.

A fit computes; the bot's process would neither answer nor draw meanwhile. If one is killed, the
learners that it had taken are let go after some minutes, and fitted on the next night.
"""

import asyncio
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess

from bot.jobs import overnight

log = logging.getLogger(__name__)

MOST_PROCESSES = 2


@dataclass(slots=True, kw_only=True)
class Nights:
    """Refits by processes of its own, which share the learners."""

    address: str = field(repr=False)
    guesses: Mapping[str, float]
    _processes: list[SpawnProcess] = field(default_factory=list)

    async def refit(self) -> None:
        """Refit whoever has reviewed something since the last night."""
        arguments = (self.address, dict(self.guesses))
        count = min(MOST_PROCESSES, os.cpu_count() or 1)
        spawn = get_context("spawn")
        self._processes = [
            # A daemon: it ends with the bot, whatever it is at; what it writes is whole.
            spawn.Process(target=overnight.refit, args=arguments, daemon=True)
            for _ in range(count)
        ]
        for process in self._processes:
            await asyncio.to_thread(process.start)
        for process in self._processes:
            await asyncio.to_thread(process.join)
        if any(process.exitcode for process in self._processes):
            log.error("a refit failed: %s", [process.exitcode for process in self._processes])

    def close(self) -> None:
        """End what is at work."""
        for process in self._processes:
            if process.is_alive():
                process.terminate()

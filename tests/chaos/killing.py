"""Killing: -9 to whatever runs, at random, and a worker that stands still for a while."""

import asyncio
import random
import signal
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field

import psutil

from tests.chaos.paper import PACE
from tests.chaos.processes import Installation, Kept

HASTE = 0.1
"""How many are killed while they are still starting; the others may work for a while."""

CHILD = "child"
ZYGOTE = "zygote.main"  # among the words of its command

Kill = Callable[[], Awaitable[bool]]
"""Kills something; False if there was nothing to kill."""


@dataclass
class Killer:
    """Kills at random, every kind in turn, and starts again what was killed."""

    installation: Installation
    dice: random.Random
    done: Counter[str] = field(default_factory=Counter)

    async def rage(self, every: tuple[float, float], children: float = 0) -> None:
        """Kill until cancelled, at intervals between these; nothing is down at the end.

        For so many seconds at first only children: where workers and zygotes die again and again,
        hardly any zygote gets warm, and none has children.
        """
        whole_from = asyncio.get_running_loop().time() + children
        try:
            async with asyncio.TaskGroup() as group:
                for name, kill in self._in_turn(whole_from):
                    await asyncio.sleep(self.dice.uniform(*every))
                    group.create_task(self._strike(name, kill))
        finally:
            self._mend()

    async def _strike(self, name: str, kill: Kill) -> None:
        if await kill():
            self.done[name] += 1

    def _in_turn(self, whole_from: float) -> Iterator[tuple[str, Kill]]:
        while True:
            is_whole = asyncio.get_running_loop().time() >= whole_from
            kinds = [kind for kind in self._kinds().items() if is_whole or kind[0] == CHILD]
            self.dice.shuffle(kinds)
            yield from kinds

    def _kinds(self) -> dict[str, Kill]:
        return {
            "bot": lambda: self._process(self.installation.bots),
            "worker": lambda: self._process(self.installation.workers),
            "zygote": lambda: self._below(1),
            CHILD: lambda: self._below(2),
            "SIGSTOP": self._stop,
        }

    async def _process(self, group: list[Kept]) -> bool:
        is_hasty = self.dice.random() < HASTE
        up = [one for one in group if one.is_up and (is_hasty or one.age > 2 * one.start_seconds)]
        if not up:
            return False
        victim = self.dice.choice(up)
        victim.stop()
        await asyncio.sleep(self.dice.uniform(0, 1.5))
        victim.start()
        return True

    def has_children(self) -> bool:
        """Whether there are children that could be killed."""
        return bool(self._found(2))

    async def _below(self, depth: int) -> bool:
        """Kill a zygote, or one of its children."""
        victims = self._found(depth)
        if not victims:
            return False
        try:
            self.dice.choice(victims).kill()
        except psutil.NoSuchProcess:
            return False
        return True

    def _found(self, depth: int) -> list[psutil.Process]:
        found = [one for worker in self.installation.workers for one in worker.descendants(ZYGOTE)]
        zygotes = [one for one in found if not _is_below(one, found)]
        return zygotes if depth == 1 else [one for one in found if one not in zygotes]

    async def _stop(self) -> bool:
        """Have a worker stand still for longer than its lease, then go on as if nothing was."""
        up = [one for one in self.installation.workers if one.is_up]
        if not up:
            return False
        victim = self.dice.choice(up)
        victim.signal(signal.SIGSTOP)
        try:
            await asyncio.sleep(1.5 * PACE.lease.total_seconds())
        finally:
            victim.signal(signal.SIGCONT)
        return True

    def _mend(self) -> None:
        for process in (*self.installation.bots, *self.installation.workers):
            if not process.is_up:
                process.start()


def _is_below(process: psutil.Process, others: list[psutil.Process]) -> bool:
    try:
        return process.ppid() in {other.pid for other in others}
    except psutil.NoSuchProcess:
        return False

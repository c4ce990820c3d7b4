"""One run of the chaos: an installation on a database, people, and a killer."""

import asyncio
import random
from dataclasses import dataclass
from pathlib import Path

import httpx

from challenges import library
from storage.database import Database, connect
from tests.chaos.killing import Killer
from tests.chaos.people import crowd
from tests.chaos.processes import Installation
from tests.chaos.reckoning import Reckoning, reckon


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What is to happen."""

    seconds: float
    seed: int
    people: int = 6
    sandboxes: int = 1  # workers with a real supervisor, zygote and children
    papers: int = 2  # workers that only sleep
    every: tuple[float, float] = (0.5, 2.0)  # between two kills, in seconds

    @property
    def children_seconds(self) -> float:
        """How long to kill nothing but children at first, where there are any."""
        return self.seconds / 2 if self.sandboxes else 0


async def chaos(folder: Path, address: str, plan: Plan) -> tuple[Reckoning, Killer]:
    """Have it, and tell what came of it; the database is migrated."""
    installation = Installation(address, folder, plan.people)
    database = connect(address)
    with installation.running(sandboxes=plan.sandboxes, papers=plan.papers):
        async with httpx.AsyncClient(base_url=installation.url, timeout=60) as http:
            people = crowd(http, database, plan.people, plan.seed)
            await people.enrol(next(iter(library.load().challenges.values())))
            await _until_up(http, database, installation)
            killer = Killer(installation, random.Random(plan.seed))
            while plan.sandboxes and not killer.has_children():
                await asyncio.sleep(0.1)
            raging = asyncio.ensure_future(killer.rage(plan.every, plan.children_seconds))
            sending = asyncio.ensure_future(people.send(plan.seconds))
            await asyncio.wait([sending, raging], timeout=plan.seconds)
            raging.cancel()
            await asyncio.wait([raging])
            async with asyncio.timeout(240):
                await sending
            found = await reckon(people)
    await database.close()
    return found, killer


async def _until_up(http: httpx.AsyncClient, database: Database, up: Installation) -> None:
    """Wait for the bot and all workers, and learn how long they need to start."""
    async with asyncio.timeout(240):
        while not await _takes_updates(http):
            await asyncio.sleep(0.1)
        for bot in up.bots:
            bot.start_seconds = bot.age
        for number, worker in enumerate(reversed(up.workers), start=1):  # the slow ones are first
            while await _alive(database) < number:
                await asyncio.sleep(0.1)
            worker.start_seconds = worker.age


async def _takes_updates(http: httpx.AsyncClient) -> bool:
    try:
        calls = (await http.get("/chat/calls")).json()["calls"]
    except httpx.HTTPError:
        return False
    return any(call["method"] == "deleteWebhook" for call in calls)


async def _alive(database: Database) -> int:
    async with database.read() as work:
        return len(await work.workers.alive(await work.now()))

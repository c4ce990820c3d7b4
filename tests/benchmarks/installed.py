"""A bot as it runs, in the benchmark's process, with Telegram's part in another one."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import httpx

from bot.app import Api, Grader, Parts, Running, running, utc_now
from bot.pacing import Pacing, Rates
from bot.services.ports import Now
from challenges.library import Library
from storage.database import Database
from tests.benchmarks.telegram import TOKEN
from tests.journey.demo import ROOT, free_port


@contextmanager
def telegram(folder: Path, *, people: int, groups: int, mood: str) -> Iterator[str]:
    """Telegram's part; yields where it is."""
    port = free_port()
    numbers = (str(port), str(people), str(groups))
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.telegram", str(folder), *numbers, mood], cwd=ROOT
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


async def until_up(url: str) -> None:
    """Wait for it."""
    async with httpx.AsyncClient(base_url=url) as http, asyncio.timeout(120):
        while True:
            try:
                await http.get("/chat/calls")
            except httpx.TransportError:
                await asyncio.sleep(0.1)
            else:
                return


@asynccontextmanager
async def bot(
    url: str, database: Database, library: Library, rates: Rates, now: Now = utc_now
) -> AsyncIterator[Running]:
    """A bot that talks to it."""
    parts = Parts(
        api=Api(token=TOKEN, base_url=f"{url}/bot", file_url=f"{url}/file/bot"),
        database=database,
        library=library,
        grader=Grader(),
        now=now,
        pacing=Pacing(rates),
    )
    async with running(parts) as bot:
        yield bot

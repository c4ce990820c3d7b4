"""All learners and groups due in the same minute, against a server that counts and fails.

How long until all of them have theirs, against the least that Telegram's 30 a second allow; and
how soon an answer comes meanwhile. `python -m tests.benchmarks.broadcast 20000` has so many.
"""

import asyncio
import json
import statistics
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from bot.app import Running
from bot.pacing import Rates
from bot.polling import poll
from bot.screens import Screen
from challenges.groups import Group
from storage import addresses
from storage.database import Database, connect
from storage.migrate import upgrade
from storage.tables import LearnerRow
from tests.benchmarks.installed import bot, telegram, until_up
from tests.benchmarks.sweep import BEGIN, LIBRARY, enrol, multiply
from tests.benchmarks.telegram import BLOCKED, UPGRADED
from tests.journey.demo import ROOT

LEARNERS, LEARNERS_A_GROUP = 2000, 67
ASKERS = 8
LEAST_A_SECOND = 30


def main() -> None:
    """Measure, and print."""
    size = int(sys.argv[1]) if sys.argv[1:] and sys.argv[1].isdigit() else LEARNERS
    groups = size // LEARNERS_A_GROUP
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/learners.db"
        upgrade(address)
        place = Path(folder) / "chat"
        people = size + ASKERS
        with telegram(place, people=people, groups=groups, mood="strict") as url:
            measured = asyncio.run(_measure(url, address, size, groups))
        counts = json.loads((place / "counts.json").read_text())
    _tell(size, groups, measured, counts)


@dataclass
class Measured:
    """What came of it."""

    seconds: float = 0.0
    replies: list[float] = field(default_factory=list)
    unreachable: int = 0
    sent: int = 0
    moved: int = 0


def _tell(size: int, groups: int, found: Measured, counts: dict[str, int]) -> None:
    needed = size + groups + len(found.replies)
    least = needed / LEAST_A_SECOND
    p99 = sorted(found.replies)[int(0.99 * len(found.replies))]
    print(f"\n{size} learners and {groups} groups due in one minute (SQLite)")
    print(f"  told {found.sent}, out of reach {found.unreachable}, groups moved {found.moved}")
    print(f"  of the server: {counts}")
    print(f"  limits broken: {counts['too fast']} (aim: 0)")
    print(f"  {found.seconds:.1f} s, the least is {least:.1f} s, were nothing to be said again;")
    print(f"  ratio {found.seconds / least:.3f} (aim: <= 1.05)")
    again = counts["failures"] + counts["asked to wait"] + found.moved
    forced = (needed + again) / LEAST_A_SECOND
    print(f"  with the {again} that the server had said again it is {forced:.1f} s:", end="")
    print(f" ratio {found.seconds / forced:.3f}")
    print(f"  {len(found.replies)} replies meanwhile: ", end="")
    print(f"p50 {1000 * statistics.median(found.replies):.0f} ms, p99 {1000 * p99:.0f} ms", end="")
    print(" (aim: p99 <= 1 s)")


async def _measure(url: str, address: str, size: int, groups: int) -> Measured:
    database, found = connect(address), Measured()
    await enrol(database)
    await asyncio.to_thread(multiply, address, size)
    await asyncio.to_thread(_all_due, address)
    await _meet_groups(database, groups)
    await until_up(url)
    started = time.monotonic()

    def now() -> datetime:
        """A morning, whenever this is measured: nobody is disturbed at night."""
        return BEGIN + timedelta(seconds=time.monotonic() - started)

    asking = await _asking(url, size + 1)
    async with bot(url, database, LIBRARY, Rates(), now) as running:
        living = [
            asyncio.ensure_future(
                poll(running.application.bot, running.handling.handle, running.services.inbox)
            ),
            asyncio.ensure_future(running.posting.run(is_alone=True)),
        ]
        begun = time.perf_counter()
        await _tell_groups(running, groups)
        await _until_told(running, database, size)
        found.seconds = time.perf_counter() - begun
        found.replies = json.loads((await asking.communicate(b""))[0])
        for task in living:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
    await _count(database, size, groups, found)
    await database.close()
    return found


async def _asking(url: str, first: int) -> asyncio.subprocess.Process:
    """Those who want something of the bot meanwhile, beginning with a person of this number."""
    pipe = asyncio.subprocess.PIPE
    words = ("-m", "tests.benchmarks.asking", url, str(first), str(ASKERS))
    return await asyncio.create_subprocess_exec(
        sys.executable, *words, cwd=ROOT, stdin=pipe, stdout=pipe
    )


def _all_due(address: str) -> None:
    engine = sa.create_engine(addresses.for_migrations(addresses.parse(address)))
    with engine.begin() as connection:
        connection.execute(sa.update(LearnerRow).values(next_push_at=BEGIN))
    engine.dispose()


async def _meet_groups(database: Database, groups: int) -> None:
    async with database.begin() as work:
        for number in range(1, groups + 1):
            await work.groups.put(Group(id=-number, title="G"))


async def _tell_groups(running: Running, groups: int) -> None:
    async with running.services.outbox.whole():
        board = Screen(text="🏆 The week's board")
        letters = [await running.posting.write(-n, board) for n in range(1, groups + 1)]
    for letter in letters:
        running.posting.carry([letter], [])


async def _until_told(running: Running, database: Database, size: int) -> None:
    """Tick as the job queue does, until nobody is left."""
    while True:
        await running.reminding.tick()
        await running.posting.settled()
        async with database.read() as work:
            later = BEGIN + timedelta(days=1)
            is_waiting = await work.outbox.is_waiting(later)
            is_waiting = is_waiting or await work.reminders.is_waiting()
        if not is_waiting:
            return
        await asyncio.sleep(0.2)


async def _count(database: Database, size: int, groups: int, found: Measured) -> None:
    async with database.read() as work:
        for learner_id in range(1, size + 1):
            learner = await work.learners.get(learner_id)
            found.unreachable += learner.is_unreachable
            found.sent += bool(await work.reminders.of(learner_id))
        for number in range(1, groups + 1):
            found.moved += await work.groups.find(-number) is None
    assert found.unreachable == size // BLOCKED, found
    assert found.sent == size - found.unreachable, found
    assert found.moved == groups // UPGRADED, found


if __name__ == "__main__":
    main()

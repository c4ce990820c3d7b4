"""The minute's sweep: what it costs with nobody due, and what each learner who is due costs.

On SQLite and on PostgreSQL, for 1,000 and for 100,000 learners, so that the first is the baseline
of the second. `python -m tests.benchmarks.sweep 1000000` measures with so many instead.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from datetime import time as clock
from pathlib import Path
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot.services.reminders import Reminders
from challenges import library
from challenges.cards import Card, CardKey, CardKind, Memory
from challenges.learners import Learner
from storage import addresses
from storage.database import Database, connect
from storage.migrate import upgrade
from storage.tables import LearnerRow
from tests import postgres
from tests.databases import KINDS

LIBRARY = library.load()
IDEAS = LIBRARY.ideas()[:8]
FEW, MANY = 1_000, 100_000
DUE, ROUNDS, IDLE = 200, 3, 60
BEGIN = datetime(2030, 3, 6, 8, tzinfo=UTC)
DAY = timedelta(days=1)


def main() -> None:
    """Measure, and print."""
    # `python -m tests.benchmarks sweep` has a name there, not a number.
    many = int(sys.argv[1]) if sys.argv[1:] and sys.argv[1].isdigit() else MANY
    print("\nThe sweep of a minute")
    with ExitStack() as exits:
        folder = Path(exits.enter_context(tempfile.TemporaryDirectory()))
        server = exits.enter_context(postgres.server())
        for kind in KINDS:
            few, all_ = (
                asyncio.run(_measure(_address(kind, server, folder, size), size))
                for size in (FEW, many)
            )
            print(f"  {kind}, {many} learners against {FEW}")
            print(f"    nobody due: {_ms(all_.idle)} and {_ms(few.idle)} ms (aim: p50 <= 10 ms)")
            print(f"      ratio {all_.idle_p50 / few.idle_p50:.2f}")
            print(f"    each who is due: {_ms(all_.due)} and {_ms(few.due)} ms")
            print(f"      ratio {all_.due_p50 / few.due_p50:.2f} (aim: flat)")


@dataclass
class Clock:
    """A clock that is moved by hand."""

    now: datetime = BEGIN

    def __call__(self) -> datetime:
        """The moment that it shows."""
        return self.now


@dataclass
class Costs:
    """Seconds: of a sweep with nobody due, and of each learner who is."""

    idle: list[float] = field(default_factory=list)
    due: list[float] = field(default_factory=list)

    @property
    def idle_p50(self) -> float:
        """The median of the first."""
        return statistics.median(self.idle)

    @property
    def due_p50(self) -> float:
        """The median of the second."""
        return statistics.median(self.due)


def _address(kind: str, server: Path, folder: Path, size: int) -> str:
    if kind == "postgresql":
        address = postgres.create(server, f"sweep{size}")
    else:
        address = f"sqlite:///{folder / f'sweep{size}'}.db"
    upgrade(address)
    return address


async def _measure(address: str, size: int) -> Costs:
    database, now, costs = connect(address), Clock(), Costs()
    await enrol(database)
    await asyncio.to_thread(multiply, address, size)
    reminders = Reminders(begin=database.begin, whole=database.whole, library=LIBRARY, now=now)
    for number in range(ROUNDS):
        for _ in range(IDLE // ROUNDS):
            costs.idle.append(await _timed(reminders, 0))
        now.now += timedelta(minutes=1)
        await asyncio.to_thread(_make_due, address, size, number, now.now)
        costs.due.append(await _timed(reminders, DUE) / DUE)
    await database.close()
    return costs


async def _timed(reminders: Reminders, expected: int) -> float:
    begun = time.perf_counter()
    claimed = await reminders.sweep()
    seconds = time.perf_counter() - begun
    assert claimed == expected, claimed
    return seconds


async def enrol(database: Database) -> None:
    """One learner with some cards, from whom the others are made."""
    learner = Learner(
        id=1,
        name="Bench",
        created_at=BEGIN - 60 * DAY,
        zone=ZoneInfo("Europe/Berlin"),
        push_time=clock(9),
        next_push_at=BEGIN + DAY,
    )
    async with database.begin() as work:
        await work.learners.put(learner)
        for number, idea in enumerate(IDEAS):
            card = Card(
                key=CardKey(CardKind.QUESTION, idea),
                due=(BEGIN + number * DAY).date(),
                memory=Memory(stability=9.0, difficulty=5.0),
                last_review=(BEGIN - 9 * DAY).date(),
            )
            await work.cards.put(1, replace(card, reviews=3))


def multiply(address: str, size: int) -> None:
    """Copy the learner within the database: row by row, a million would take an hour."""
    numbers = (
        "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < :size)"
        " SELECT i AS i FROM n"
    )
    engine = sa.create_engine(addresses.for_migrations(addresses.parse(address)))
    with engine.begin() as connection:
        for name, key in (("learner", "id"), ("card", "learner_id")):
            columns = LearnerRow.metadata.tables[name].columns
            listed = ", ".join(column.name for column in columns if column.name != key)
            statement = (
                f"INSERT INTO {name} ({key}, {listed})"
                f" SELECT m.i, {listed} FROM {name}, ({numbers}) m WHERE {name}.{key} = 1"
            )
            connection.execute(sa.text(statement), {"size": size})
        for hour in range(24):  # the hours of all the world
            _push_at(connection, "id % 24 = :part", hour, BEGIN + DAY + timedelta(hours=hour))
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(sa.text("VACUUM ANALYZE"))  # as the server itself does in time
    engine.dispose()


def _make_due(address: str, size: int, number: int, now: datetime) -> None:
    """Let some be due who were not yet, from all over the table."""
    step = size // DUE
    if step >= ROUNDS:
        where = f"id % {step} = :part AND id <= {step * DUE}"
    else:  # of so few, the same ones again, on their next day
        where = f"id % {step} = :part"
    engine = sa.create_engine(addresses.for_migrations(addresses.parse(address)))
    with engine.begin() as connection:
        if step < ROUNDS:
            connection.execute(sa.text("DELETE FROM reminder"))
            connection.execute(sa.text("DELETE FROM showing"))
        _push_at(connection, where, number % step, now)
    engine.dispose()


def _push_at(connection: sa.Connection, where: str, part: int, at: datetime) -> None:
    statement = sa.update(LearnerRow).where(sa.text(where).bindparams(part=part))
    connection.execute(statement.values(next_push_at=at))


def _ms(seconds: list[float]) -> str:
    return f"{1000 * statistics.median(seconds):.2f}"


if __name__ == "__main__":
    main()

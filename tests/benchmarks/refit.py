"""A night's refit, from the log in a SQLite file to weights and cards, on two processes.

`python -m tests.benchmarks.refit 10000` is the whole promise: 10,000 learners with 1,000 reviews
each in 60 seconds; fewer are extrapolated from. The baseline is fsrs-rs's own fit of these logs,
alone: nothing read, nothing guarded, nothing written.
"""

import sqlite3
import sys
import time
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.jobs import overnight
from challenges.fitting.history import history
from storage.migrate import upgrade
from tests.simulate import logs, people
from tests.simulate.fits import BUTTONS, stock_fit
from tests.simulate.logs import Entry

LEARNERS, REVIEWS, TRUTHS = 300, 1000, 4
PROMISED = 10_000
FIRST = date(2029, 1, 1)


def main() -> None:
    """Print what a night takes, and what the stock fit alone does."""
    overnight.one_thread()  # its processes import this module, and NumPy with it
    count = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else LEARNERS
    told = [_log(seed) for seed in range(TRUTHS)]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "refit.db"
        upgrade(f"sqlite:///{path}")
        _fill(path, told, count)
        first, later = _night(path), _night_later(path)
    stock = _stock(told) * count / 2  # as if two processes shared it
    for name, seconds in (("first night", first), ("a later night", later)):
        print(
            f"refit of {count} learners with {REVIEWS} reviews, {name}: {seconds:.1f} s,"
            f" {PROMISED} would take {seconds / count * PROMISED:.0f} s;"
            f" ratio to the stock fit alone ({stock:.1f} s): {seconds / stock:.2f}"
        )


def _log(seed: int) -> list[Entry]:
    model = people.model(people.MODELS[seed % 2], seed)
    return logs.write(model, BUTTONS, days=180, seed=seed, schedule=logs.fsrs())[:REVIEWS]


def _fill(path: Path, told: list[list[Entry]], count: int) -> None:
    now = datetime(2030, 1, 1, tzinfo=UTC).strftime("%Y-%m-%d %H:%M:%S.000000")
    with closing(sqlite3.connect(path)) as connection, connection:
        columns = [row[1:4] for row in connection.execute("PRAGMA table_info(learner)")]
        for learner_id in range(1, count + 1):
            _learner(connection, columns, learner_id, now)
            log = told[learner_id % len(told)]
            connection.executemany(_SHOWING, [(learner_id, f"card-{e.card}", now) for e in log])
            last = connection.execute("SELECT max(id) FROM showing").fetchone()[0]
            connection.executemany(
                _REVIEW,
                [
                    (learner_id, last - len(log) + n, f"card-{e.card}", e.rating, _day(e), now)
                    for n, e in enumerate(log, 1)
                ],
            )
            cards = {(learner_id, f"card-{e.card}", _day(e)) for e in log}
            connection.executemany(
                _CARD, list({name: (i, name, day) for i, name, day in cards}.values())
            )


def _learner(
    connection: sqlite3.Connection, columns: list[tuple[str, str, int]], learner_id: int, now: str
) -> None:
    known = {"id": learner_id, "name": "Ada", "created_at": now, "language": "en"}
    values = {name: known.get(name, "") for name, _, needed in columns if needed or name in known}
    numbers = {
        name for name, kind, _ in columns if kind in {"BOOLEAN", "INTEGER", "FLOAT", "BIGINT"}
    }
    values |= {name: 0 for name, value in values.items() if value == "" and name in numbers}
    times = {name for name, kind, _ in columns if kind == "TIME"}
    values |= {name: "04:00:00.000000" for name in values if name in times}
    marks = ", ".join("?" * len(values))
    connection.execute(
        f"INSERT INTO learner ({', '.join(values)}) VALUES ({marks})", list(values.values())
    )


def _night(path: Path) -> float:
    spawn = get_context("spawn")
    address = f"sqlite:///{path}"
    began = time.perf_counter()
    processes = [spawn.Process(target=overnight.refit, args=(address, {})) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert not any(process.exitcode for process in processes)
    return time.perf_counter() - began


def _night_later(path: Path) -> float:
    """One more review for everybody, as after a day."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE refit SET reviews = reviews - 1")
    return _night(path)


def _stock(told: list[list[Entry]]) -> float:
    """Seconds that the stock fit of one log takes."""
    began = time.perf_counter()
    for log in told:
        stock_fit(history(*zip(*((e.card, e.day, e.rating) for e in log), strict=True)))
    return (time.perf_counter() - began) / len(told)


def _day(entry: Entry) -> str:
    return (FIRST + timedelta(days=entry.day)).isoformat()


_SHOWING = (
    "INSERT INTO showing (learner_id, kind, name, content, seed, study_day, shown_at, tries)"
    " VALUES (?, 'question', ?, 'q', 0, '2029-01-01', ?, 0)"
)
_REVIEW = (
    "INSERT INTO review (learner_id, showing_id, kind, name, content, rating, study_day,"
    " reviewed_at, elapsed_days, stability, difficulty, seconds)"
    " VALUES (?, ?, 'question', ?, 'q', ?, ?, ?, 0, 1, 5, 1)"
)
_CARD = (
    "INSERT INTO card (learner_id, kind, name, due, stability, difficulty, last_review, reviews,"
    " lapses) VALUES (?, 'question', ?, ?, 1, 5, NULL, 1, 0)"
)

if __name__ == "__main__":
    main()

"""From an answer to its committed row, against a bare INSERT and COMMIT on the same file.

The learner has a long past: what is slow with it would not show with an empty one.
"""

import asyncio
import gc
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.services.questions import Questions
from challenges import library
from challenges.cards import Card, CardKey, CardKind, Memory, Rating, Review
from challenges.learners import Learner
from challenges.questions import SingleChoice
from challenges.showings import Showing
from storage.database import Database, connect
from storage.migrate import upgrade
from storage.work import UnitOfWork

LIBRARY = library.load()
SINGLE = [one for one in LIBRARY.questions.values() if isinstance(one, SingleChoice)]
LEARNER = 7
PAST_DAYS, A_DAY = 365, 8
ANSWERS = 1000
WARM_UP = 100
NOW = datetime(2030, 3, 6, 12, tzinfo=UTC)


def main() -> None:
    """Measure, and print."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "learners.db"
        upgrade(f"sqlite:///{path}")
        answers = asyncio.run(_answers(f"sqlite:///{path}"))
        bare = _bare(path)
    print(f"\nAn answer, after {PAST_DAYS * A_DAY} reviews on {PAST_DAYS} days (SQLite)")
    print(f"  answer to committed row: {_ms(answers)} (aim: p99 <= 5 ms)")
    print(f"  bare INSERT and COMMIT:  {_ms(bare)}")
    print(f"  ratio of the medians {statistics.median(answers) / statistics.median(bare):.1f}")


async def _answers(address: str) -> list[float]:
    database = connect(address)
    questions = Questions(begin=database.begin, library=LIBRARY, now=lambda: NOW)
    showings = await _past(database)
    took = []
    gc.freeze()  # as a bot does that is up
    for showing in showings:
        question = LIBRARY.shown(showing)
        assert isinstance(question, SingleChoice)
        # Two of three are right, as it is with learners.
        option = min(question.correct) if showing.id % 3 else _wrong(question)
        begun = time.perf_counter()
        async with database.whole():  # as the bot does for each update
            await questions.answer(LEARNER, showing.id, str(option))
        took.append(time.perf_counter() - begun)
    await database.close()
    return took[WARM_UP:]


def _wrong(question: SingleChoice) -> int:
    return next(i for i in range(len(question.options)) if i not in question.correct)


async def _past(database: Database) -> list[Showing]:
    """Give the learner a past, and questions to answer; return these."""
    async with database.begin() as work:
        await work.learners.put(
            Learner(id=LEARNER, name="Bench", created_at=NOW, zone=ZoneInfo("Europe/Berlin"))
        )
        for number in range(PAST_DAYS * A_DAY):
            await _reviewed(work, number)
        return [await work.showings.add(_showing(number, NOW)) for number in range(ANSWERS)]


async def _reviewed(work: UnitOfWork, number: int) -> None:
    at = NOW - timedelta(days=PAST_DAYS - number // A_DAY)
    showing = await work.showings.add(replace(_showing(number, at), closed_at=at, answer="0"))
    card = Card(
        key=showing.key,
        due=at.date(),
        memory=Memory(3.0, 5.0),
        last_review=at.date(),
        reviews=number // len(SINGLE) + 1,
    )
    await work.cards.put(LEARNER, card)
    review = Review(
        key=showing.key,
        content=showing.content,
        rating=Rating.GOOD,
        study_day=at.date(),
        reviewed_at=at,
        elapsed_days=1,
        memory=Memory(3.0, 5.0),
        seconds=20.0,
    )
    await work.reviews.add(LEARNER, review, showing.id)


def _showing(number: int, at: datetime) -> Showing:
    question = SINGLE[number % len(SINGLE)]
    return Showing(
        learner_id=LEARNER,
        # Answers of one day are to different ideas, as in life.
        key=CardKey(CardKind.QUESTION, f"{question.idea}-{number if at == NOW else ''}"),
        content=question.id,
        seed=number,
        study_day=at.date(),
        shown_at=at,
    )


def _bare(path: Path) -> list[float]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    took = []
    for number in range(ANSWERS):
        begun = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO group_chat (id, title) VALUES (?, 'Bench')", (-number,))
        connection.execute("COMMIT")
        took.append(time.perf_counter() - begun)
    connection.close()
    return took


def _ms(took: Sequence[float]) -> str:
    p99 = sorted(took)[int(0.99 * len(took))]
    return f"p50 {1000 * statistics.median(took):.2f} ms, p99 {1000 * p99:.2f} ms"


if __name__ == "__main__":
    main()

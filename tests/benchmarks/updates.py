"""Updates handled a second, with every commit, against a bare echo bot in the same run.

Both are given the same number of updates that wait, of as many people, on the same server. Then
how long one handler takes by itself, from the update to its commit.
"""

import asyncio
import statistics
import tempfile
import time
from datetime import UTC, datetime
from datetime import time as clock
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters

from bot.app import Running
from bot.pacing import Rates
from challenges import library
from challenges.learners import Learner
from storage.database import connect
from storage.migrate import upgrade
from tests.benchmarks.installed import bot, telegram, until_up
from tests.benchmarks.telegram import TOKEN
from tests.taking import take_all

PEOPLE, ROUNDS = 60, 5
LIBRARY = library.load()
FAST = Rates(a_second=100_000, chat_a_second=1000, chat_burst=1000, group_a_minute=1000)
DONT_KNOW = "I don't know"


def main() -> None:
    """Measure, and print."""
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/learners.db"
        upgrade(address)
        with telegram(Path(folder) / "chat", people=PEOPLE, groups=0, mood="calm") as url:
            ours, bare, took = asyncio.run(_measure(url, address))
    p99 = sorted(took)[int(0.99 * len(took))]
    print(f"\nUpdates, {PEOPLE} people at once: a question is asked for, then answered (SQLite)")
    print(f"  {ours:.0f} a second with every commit, an echo bot {bare:.0f}")
    print(f"  ratio {ours / bare:.2f} (aim: >= 0.5)")
    print(f"  one handler: p50 {1000 * statistics.median(took):.1f} ms, ", end="")
    print(f"p99 {1000 * p99:.1f} ms (aim: p99 <= 50 ms)")


async def _measure(url: str, address: str) -> tuple[float, float, list[float]]:
    await until_up(url)
    database = connect(address)
    async with database.begin() as work:
        for number in range(1, PEOPLE + 1):
            await work.learners.put(_learner(number))
    ours, bare = 0.0, 0.0
    took: list[float] = []
    async with httpx.AsyncClient(base_url=url, timeout=60) as http:
        async with bot(url, database, LIBRARY, FAST) as running:
            offset = await _next(running)
            for number in range(ROUNDS):
                await _act(http, number)
                begun = time.perf_counter()
                offset = await _all_at_once(running, offset)
                ours += time.perf_counter() - begun
            for number in range(ROUNDS, 2 * ROUNDS):
                await _act(http, number)
                offset = await _one_by_one(running, offset, took)
        for _ in range(ROUNDS):
            await _says(http, "hello")
            bare += await _echoed(url)
    await database.close()
    return PEOPLE * ROUNDS / ours, PEOPLE * ROUNDS / bare, took


def _learner(number: int) -> Learner:
    return Learner(
        id=number,
        name=f"Person {number}",
        created_at=datetime.now(UTC),
        zone=ZoneInfo("Europe/Berlin"),
        push_time=clock(9),
    )


async def _next(running: Running) -> int:
    """Skip what the server has for everybody who is new."""
    waiting = await running.application.bot.get_updates(timeout=0)
    return waiting[-1].update_id + 1 if waiting else 0


async def _all_at_once(running: Running, offset: int) -> int:
    offset = await take_all(running, offset)
    await running.posting.settled()
    return offset


async def _one_by_one(running: Running, offset: int, took: list[float]) -> int:
    waiting = await running.application.bot.get_updates(offset=offset, timeout=0)
    for update in waiting:
        begun = time.perf_counter()
        await running.handling.handle(update)
        took.append(time.perf_counter() - begun)
        await running.posting.settled()
    return waiting[-1].update_id + 1


async def _act(http: httpx.AsyncClient, number: int) -> None:
    """All ask for a question, or all answer the one they have."""
    if number % 2 == 0:
        await _says(http, "/today")
        return
    for person in range(1, PEOPLE + 1):
        answer = await http.get("/chat/messages", params={"chat": person})
        message, data = _key(answer.json()["messages"])
        said = {"as": person, "chat": person, "message_id": message, "data": data}
        assert (await http.post("/chat/press", json=said)).status_code == 200


def _key(messages: list[dict[str, Any]]) -> tuple[int, str]:
    return next(
        (message["message_id"], key["callback_data"])
        for message in reversed(messages)
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for key in row
        if key["text"] == DONT_KNOW
    )


async def _says(http: httpx.AsyncClient, text: str) -> None:
    for person in range(1, PEOPLE + 1):
        said = {"as": person, "chat": person, "text": text}
        assert (await http.post("/chat/send", json=said)).status_code == 200


async def _echoed(url: str) -> float:
    """How long a bot takes that only says what it hears, and keeps nothing."""
    echoed = 0

    async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        nonlocal echoed
        assert update.message is not None
        await update.message.reply_text(update.message.text or "")
        echoed += 1
        if echoed == PEOPLE:
            done.set()

    done = asyncio.Event()
    builder = ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot").job_queue(None)
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    assert application.updater is not None
    async with application:
        await application.start()
        begun = time.perf_counter()
        await application.updater.start_polling()
        await done.wait()
        seconds = time.perf_counter() - begun
        await application.updater.stop()
        await application.stop()
    return seconds


if __name__ == "__main__":
    main()

"""Telegram's part in a benchmark: a local chat in a process of its own, which may be strict.

`python -m tests.benchmarks.telegram FOLDER PORT PEOPLE GROUPS (strict|calm)`; people are numbered
from 1, groups from -1. When it is ended it leaves `counts.json` in its folder.
"""

import asyncio
import json
import random
import signal
import sys
from collections import Counter
from pathlib import Path

from bot.localchat.errors import ApiError, too_many
from bot.localchat.faults import Fault, no_faults
from bot.localchat.params import Params
from bot.localchat.seed import join, seed
from bot.localchat.server import LocalChat
from bot.localchat.store import Store

TOKEN = "1000000001:local-chat-needs-no-secret-at-all-here"
BLOCKED, UPGRADED = 50, 10
"""One of so many people has blocked the bot unseen, one of so many groups has another id."""

SUPERGROUPS = -1_000_000_000_000
DOWN_BEFORE, DOWN_AFTER, TOO_MANY = 0.005, 0.0025, 0.005
"""How often a message fails before or after it was taken, or a chat wants to be left alone."""


class Weather:
    """Faults at random, the same for the same seed, and a count of what came through."""

    def __init__(self) -> None:
        self.dice = random.Random(6)
        self.counts: Counter[str] = Counter()

    def __call__(self, method: str, params: Params) -> Fault | None:
        if not method.startswith("send"):
            return None
        self.counts["messages"] += 1
        fate = self.dice.random()
        if fate < DOWN_BEFORE + DOWN_AFTER:
            self.counts["failures"] += 1
            return Fault(ApiError(502, "Bad Gateway"), is_after=fate < DOWN_AFTER)
        if fate > 1 - TOO_MANY:
            self.counts["asked to wait"] += 1
            return Fault(too_many(1))
        return None


def populate(folder: Path, people: int, groups: int, *, is_calm: bool) -> None:
    """Write who there is."""
    store, bot = Store(folder), int(TOKEN.partition(":")[0])
    seed(store, TOKEN)
    with store.transaction():
        for number in range(1, people + 1):
            is_blocked = not is_calm and number % BLOCKED == 0
            store.run(
                "INSERT INTO people VALUES (?, ?, ?, 'en', 1, ?)",
                *(number, f"Person {number}", f"person_{number}", is_blocked),
            )
            store.run("INSERT INTO chats (id, type) VALUES (?, 'private')", number)
            join(store, number, number, "member")
            join(store, number, bot, "member")
        for number in range(1, groups + 1):
            ids = [-number] if number % UPGRADED else [-number, SUPERGROUPS - number]
            for id_ in ids:
                store.run("INSERT INTO chats (id, type, title) VALUES (?, 'group', 'G')", id_)
                join(store, id_, bot, "member")
            if len(ids) > 1:
                store.keep(f"upgraded:{ids[0]}", ids[1])
    store.close()


async def serve(folder: Path, port: int, *, is_strict: bool) -> None:
    """Serve until told to stop, then write the counts."""
    weather, stop = Weather(), asyncio.Event()
    faults = weather if is_strict else no_faults
    chat = LocalChat(folder, TOKEN, is_strict=is_strict, faults=faults)
    await chat.start(port)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()
    (folder / "counts.json").write_text(json.dumps(weather.counts | {"too fast": chat.refused}))
    await chat.stop()


def main() -> None:
    """Serve."""
    folder, port, people, groups, mood = sys.argv[1:]
    populate(Path(folder), int(people), int(groups), is_calm=mood == "calm")
    asyncio.run(serve(Path(folder), int(port), is_strict=mood == "strict"))


if __name__ == "__main__":
    main()

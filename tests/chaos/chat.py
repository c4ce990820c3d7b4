"""Telegram's part in the chaos: a local chat in a process of its own, which nobody kills.

`python -m tests.chaos.chat FOLDER PORT PEOPLE`
"""

import asyncio
import sys
from pathlib import Path

from bot.localchat.seed import join, seed
from bot.localchat.server import LocalChat
from bot.localchat.store import Store

TOKEN = "1000000001:local-chat-needs-no-secret-at-all-here"
FIRST_PERSON = 7_000_001_001


async def serve(folder: Path, port: int, people: int) -> None:
    """Let these people chat until the process ends."""
    store = Store(folder)
    if seed(store, TOKEN):
        for number in range(FIRST_PERSON, FIRST_PERSON + people):
            store.run(
                "INSERT INTO people (id, first_name, username, language_code)"
                " VALUES (?, ?, ?, 'en')",
                *(number, f"Person {number}", f"person_{number}"),
            )
            store.run("INSERT INTO chats (id, type) VALUES (?, 'private')", number)
            join(store, number, number, "member")
            join(store, number, int(TOKEN.partition(":")[0]), "member")
    store.close()
    await LocalChat(folder, TOKEN).start(port)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))

"""Killed at any moment, the chat begins again where it was."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from tests.bot.localchat.conftest import ADA, GROUP, TOKEN, Api, Page

SERVER = """
import asyncio, sys
from pathlib import Path
from bot.localchat.server import LocalChat

async def main():
    chat = LocalChat(Path(sys.argv[1]), sys.argv[2])
    await chat.start(0)
    print(chat.url, flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


async def test_what_was_acknowledged_survives_a_kill(tmp_path: Path):
    async with server(tmp_path) as http:
        page, api = Page(http), Api(http)
        await api.updates()
        await page.send(ADA, "/start")
        sent = (await api.call("sendMessage", chat_id=ADA, text="hello"))["result"]
        quiz = await api.call("sendPoll", chat_id=GROUP, question="?", options=["a", "b"])
        await page.act("vote", who=ADA, poll_id=quiz["result"]["poll"]["id"], options=[1])
        await api.call("setMyCommands", commands=[{"command": "x", "description": "X"}])
        await page.act("clock", advance=86_400)
        before = [await page.messages(chat) for chat in (ADA, GROUP)]
        waiting = (await api.call("getUpdates"))["result"]
        now = (await page.get("state"))["now"]

    async with server(tmp_path) as http:
        page, api = Page(http), Api(http)
        assert [await page.messages(chat) for chat in (ADA, GROUP)] == before
        assert (await api.call("getUpdates"))["result"] == waiting
        state = await page.get("state")
        assert state["commands"][str(GROUP)] == [{"command": "x", "description": "X"}]
        assert state["now"] >= now
        again = (await api.call("sendMessage", chat_id=ADA, text="on"))["result"]
        assert again["message_id"] == sent["message_id"] + 1


async def test_a_confirmed_update_does_not_come_back(tmp_path: Path):
    async with server(tmp_path) as http:
        await Page(http).send(ADA, "one")
        seen = await Api(http).updates()

    async with server(tmp_path) as http:
        await Page(http).send(ADA, "two")
        (update,) = await Api(http).updates()

    assert update["message"]["text"] == "two"
    assert update["update_id"] == seen[-1]["update_id"] + 1


@asynccontextmanager
async def server(folder: Path) -> AsyncIterator[httpx.AsyncClient]:
    """A server in a process of its own, which is killed at the end."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", SERVER, str(folder), TOKEN), stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        url = (await process.stdout.readline()).decode().strip()
        async with httpx.AsyncClient(base_url=url, timeout=20, verify=False) as http:
            yield http
    finally:
        process.send_signal(signal.SIGKILL)
        await process.wait()

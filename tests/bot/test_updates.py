"""Updates are confirmed when they have been handled or are kept, and not before."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import httpx
import pytest
from telegram.ext import ApplicationBuilder, TypeHandler

from bot import updates
from bot.context import BotApplication
from bot.localchat.server import LocalChat
from bot.polling import Polling, poll
from bot.services.inbox import Inbox
from storage.database import connect
from storage.migrate import upgrade

TOKEN = "1000000001:local-chat-needs-no-secret-at-all-here"
SECRET = "a-secret-of-ours"


class Handled(list[int]):
    """The ids of updates whose handling has ended; `gate` is what it waits for."""

    def __init__(self) -> None:
        super().__init__()
        self.taken_up: list[int] = []
        self.begun = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()


@pytest.fixture
async def handled() -> Handled:
    return Handled()


@pytest.fixture
async def chat(tmp_path: Path) -> AsyncIterator[LocalChat]:
    chat = LocalChat(tmp_path, TOKEN)
    await chat.start()
    yield chat
    await chat.stop()


@pytest.fixture
async def application(chat: LocalChat, handled: Handled) -> AsyncIterator[BotApplication]:
    async with _application(chat, handled) as application:
        yield application


@asynccontextmanager
async def _application(chat: LocalChat, handled: Handled) -> AsyncIterator[BotApplication]:
    async def handle(update, _context) -> None:
        handled.taken_up.append(update.update_id)
        handled.begun.set()
        await handled.gate.wait()
        handled.append(update.update_id)

    builder = ApplicationBuilder().token(TOKEN).updater(None).job_queue(None)
    application = builder.base_url(chat.bot_api_url).build()
    application.add_handler(TypeHandler(object, handle))
    async with application:
        yield application  # type: ignore[misc]  # with PTB's own context


async def says(chat: LocalChat, text: str) -> None:
    async with httpx.AsyncClient(base_url=chat.url, verify=False) as http:
        people = (await http.get("/chat/state")).json()["people"]
        said = {"as": people[0]["id"], "chat": people[0]["id"], "text": text}
        assert (await http.post("/chat/send", json=said)).status_code == 200


@pytest.fixture
async def inbox(tmp_path: Path) -> AsyncIterator[Inbox]:
    address = f"sqlite:///{tmp_path}/inbox.db"
    upgrade(address)
    database = connect(address)
    yield Inbox(begin=database.begin, read=database.read)
    await database.close()


@asynccontextmanager
async def _polling(
    application: BotApplication, inbox: Inbox, patience: float | None = None
) -> AsyncIterator[Polling]:
    """Who fetches and handles; what is not done at the end of the block is cut off."""
    tasks: list[asyncio.Task[None]] = []

    def start(work) -> "asyncio.Task[None]":
        tasks.append(asyncio.ensure_future(work))
        return tasks[-1]

    handle = application.process_update
    yield Polling(bot=application.bot, handle=handle, inbox=inbox, start=start, patience=patience)
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_what_was_handled_is_confirmed_and_does_not_come_again(
    chat: LocalChat, application: BotApplication, handled: Handled, inbox: Inbox
):
    await says(chat, "one")
    await says(chat, "two")

    async with _polling(application, inbox) as polling:
        offset = 0
        for _ in range(3):
            offset = await polling.take(offset, wait_seconds=0)
        await polling.take(0, wait_seconds=0)  # as after a restart

    assert len(handled) == len(set(handled))
    assert offset == handled[-1] + 1


async def test_whoever_dies_while_handling_gets_the_update_again(
    chat: LocalChat, application: BotApplication, handled: Handled, inbox: Inbox
):
    await says(chat, "an answer")
    handled.gate.clear()
    async with _cut_short(poll(application.bot, application.process_update, inbox)):
        await handled.begun.wait()
    assert handled == []

    handled.gate.set()
    async with _polling(application, inbox) as polling:
        await polling.take(0, wait_seconds=0)

    assert handled[0] == handled.taken_up[0]


async def test_one_that_takes_long_holds_up_nobody_else(
    chat: LocalChat, application: BotApplication, handled: Handled, inbox: Inbox
):
    handled.gate.clear()
    async with _polling(application, inbox, patience=0.01) as polling:
        offset = await polling.take(0, wait_seconds=0)
        slow = list(handled.taken_up)
        await says(chat, "quick")
        handled.gate = asyncio.Event()  # what the first ones wait for is theirs alone
        handled.gate.set()

        after = await polling.take(offset, wait_seconds=0)

    assert offset == slow[-1] + 1
    assert handled == list(range(offset, after))
    assert len(await inbox.kept()) == len(slow)


async def test_what_a_dead_process_had_kept_is_handled_by_the_next(
    application: BotApplication, handled: Handled, inbox: Inbox
):
    handled.gate.clear()
    async with _polling(application, inbox, patience=0.01) as polling:
        offset = await polling.take(0, wait_seconds=0)
        await polling.take(offset, wait_seconds=0)  # Telegram forgets them
    slow = list(handled.taken_up)
    assert (handled, await application.bot.get_updates(timeout=0)) == ([], ())

    handled.gate.set()
    async with _polling(application, inbox) as polling:
        await polling.resume()
        while await inbox.kept():
            await asyncio.sleep(0.01)

    assert handled == slow


async def test_polling_goes_on_after_the_server_was_away(
    tmp_path: Path, handled: Handled, inbox: Inbox
):
    chat = LocalChat(tmp_path, TOKEN)
    await chat.start()
    async with (
        _application(chat, handled) as application,
        _cut_short(poll(application.bot, application.process_update, inbox)),
    ):
        await asyncio.wait_for(handled.begun.wait(), 30)  # the bot was added to its group
        await chat.stop()
        again = LocalChat(tmp_path, TOKEN)
        handled.begun.clear()
        await again.start(chat.port)
        await says(again, "are you there?")
        await asyncio.wait_for(handled.begun.wait(), 30)
    await again.stop()


async def test_a_webhook_with_another_secret_is_refused_and_nothing_is_handled(
    application: BotApplication, handled: Handled
):
    async with _webhook(application) as http:
        codes = [
            (await http.post("/telegram", content=_update(5), headers=headers)).status_code
            for headers in (
                {},
                {"X-Telegram-Bot-Api-Secret-Token": "another"},
                {"X-Telegram-Bot-Api-Secret-Token": SECRET.upper()},
            )
        ]

        odd = httpx.Headers([(b"X-Telegram-Bot-Api-Secret-Token", b"\xe9")])
        codes.append((await http.post("/telegram", content=_update(5), headers=odd)).status_code)

    assert (codes, handled) == ([403, 403, 403, 403], [])


async def test_a_webhook_says_that_it_has_an_update_when_it_is_handled(
    application: BotApplication, handled: Handled
):
    handled.gate.clear()
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}

    async with _webhook(application) as http, asyncio.TaskGroup() as group:
        posted = group.create_task(http.post("/telegram", content=_update(5), headers=headers))
        await handled.begun.wait()
        assert not posted.done()
        handled.gate.set()
        answer = await posted

    assert (answer.status_code, handled) == (200, [5])


async def test_the_webhook_is_announced_with_its_secret(
    chat: LocalChat, application: BotApplication
):
    async with _webhook(application):
        pass

    announced = [dict(call.params) for call in chat.calls if call.method == "setWebhook"]
    assert [call["url"] for call in announced] == ["https://127.0.0.1:1/telegram"]
    assert [call["secret_token"] for call in announced] == [SECRET]


@asynccontextmanager
async def _webhook(application: BotApplication) -> AsyncIterator[httpx.AsyncClient]:
    """A webhook that listens, and somebody to call it."""
    port = _free_port()
    listening = updates.listen(
        application.bot,
        application.process_update,
        url="https://127.0.0.1:1/",
        port=port,
        secret=SECRET,
    )
    async with (
        _cut_short(listening),
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", verify=False) as http,
    ):
        while (await application.bot.get_webhook_info()).url == "":
            await asyncio.sleep(0.01)
        yield http


@asynccontextmanager
async def _cut_short(work) -> AsyncIterator[None]:
    """Do this beside the block; what is not done at its end is cut off, as by a kill."""
    task = asyncio.ensure_future(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def _update(number: int) -> bytes:
    return json.dumps({"update_id": number}).encode()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])

"""A running local chat, a bot that talks to it, and people who use its page."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.localchat.seed import GROUP_ID, PEOPLE
from bot.localchat.server import LocalChat

TOKEN = "4242:local-chat-token"
ADA, GRACE, ALAN, EMMY = (person[0] for person in PEOPLE)
GROUP = GROUP_ID


@dataclass(frozen=True)
class Page:
    """The chat page's requests, made by hand."""

    http: httpx.AsyncClient

    async def get(self, path: str, **query: Any) -> Any:
        """What a GET below /chat/ answers."""
        return (await self.http.get(f"/chat/{path}", params=query)).json()

    async def act(self, act: str, **said: Any) -> Any:
        """What a POST below /chat/ answers; `who` is written for `as`."""
        if "who" in said:
            said["as"] = said.pop("who")
        return (await self.http.post(f"/chat/{act}", json=said)).json()

    async def send(self, who: int, text: str, chat: int | None = None, **more: Any) -> Any:
        """Somebody sends a text, into the chat with the bot if no other is named."""
        return await self.act("send", who=who, chat=chat or who, text=text, **more)

    async def messages(self, chat: int) -> list[Any]:
        """What is in a chat."""
        found: list[Any] = (await self.get("messages", chat=chat))["messages"]
        return found


@dataclass(frozen=True)
class Api:
    """The Bot API by hand, for what a library would not let one send."""

    http: httpx.AsyncClient
    token: str = TOKEN

    async def call(self, method: str, **params: Any) -> Any:
        """The whole answer to one call."""
        return (await self.http.post(f"/bot{self.token}/{method}", json=params)).json()

    async def refusal(self, method: str, **params: Any) -> str:
        """Why a call is refused."""
        answer = await self.call(method, **params)
        assert answer["ok"] is False, answer
        return str(answer["description"])

    async def updates(self, **params: Any) -> list[Any]:
        """What waits for the bot; all of it is confirmed."""
        found: list[Any] = (await self.call("getUpdates", **params))["result"]
        if found:
            await self.call("getUpdates", offset=found[-1]["update_id"] + 1, limit=1)
        return found


def without_tls() -> HTTPXRequest:
    """A connection that does not load certificates, which takes longer than most tests here."""
    return HTTPXRequest(httpx_kwargs={"verify": False})


@pytest.fixture
async def chat(tmp_path: Path) -> AsyncIterator[LocalChat]:
    """A local chat on a free port."""
    running = LocalChat(tmp_path / "chat", TOKEN)
    await running.start(0)
    yield running
    await running.stop()


@pytest.fixture
async def http(chat: LocalChat) -> AsyncIterator[httpx.AsyncClient]:
    """An HTTP client for the chat."""
    async with httpx.AsyncClient(base_url=chat.url, timeout=20, verify=False) as client:
        yield client


@pytest.fixture
async def api(http: httpx.AsyncClient) -> Api:
    """The Bot API by hand, with the updates of the beginning out of the way."""
    by_hand = Api(http)
    await by_hand.updates()
    return by_hand


@pytest.fixture
async def page(http: httpx.AsyncClient) -> Page:
    """The page's requests."""
    return Page(http)


@pytest.fixture
async def bot(chat: LocalChat) -> AsyncIterator[Bot]:
    """python-telegram-bot, pointed at the chat."""
    ours = Bot(
        TOKEN,
        base_url=chat.bot_api_url,
        base_file_url=chat.file_api_url,
        request=without_tls(),
        get_updates_request=without_tls(),
    )
    async with ours:
        yield ours

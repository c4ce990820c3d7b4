"""How calls are paced, with a library's own bot and a server that counts."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from telegram.error import Forbidden, NetworkError, RetryAfter
from telegram.ext import ExtBot

from bot.direct import BROADCAST
from bot.localchat.errors import ApiError, too_many
from bot.localchat.faults import Fault, Faults, no_faults
from bot.localchat.params import Params
from bot.localchat.seed import GROUP_ID, PEOPLE
from bot.localchat.server import LocalChat
from bot.pacing import Pacing, Rates

TOKEN = "1000000001:local-chat-needs-no-secret-at-all-here"
ADA, GRACE, ALAN = (person[0] for person in PEOPLE[:3])
FAST = Rates(a_second=1000, chat_a_second=1000, chat_burst=1000, group_a_minute=1000)


@asynccontextmanager
async def talking(
    folder: Path, rates: Rates, *, is_strict: bool = False, faults: Faults = no_faults
) -> AsyncIterator[tuple[LocalChat, ExtBot[str]]]:
    chat = LocalChat(folder, TOKEN, is_strict=is_strict, faults=faults)
    await chat.start()
    bot = ExtBot(TOKEN, base_url=chat.bot_api_url, rate_limiter=Pacing(rates))
    try:
        async with httpx.AsyncClient(base_url=chat.url, verify=False) as http, bot:
            for person in (ADA, GRACE, ALAN):
                said = {"as": person, "chat": person, "text": "/start"}
                assert (await http.post("/chat/send", json=said)).status_code == 200
            yield chat, bot
    finally:
        await chat.stop()


class Once:
    """Something goes wrong with the first call of each method that is named."""

    def __init__(self, **faults: Fault) -> None:
        self.faults = faults
        self.seen: list[str] = []

    def __call__(self, method: str, params: Params) -> Fault | None:
        self.seen.append(method)
        return self.faults.pop(method, None)


async def test_a_strict_server_never_has_to_refuse(tmp_path: Path):
    async with talking(tmp_path, Rates(), is_strict=True) as (chat, bot):
        places = (ADA, GRACE, ALAN, GROUP_ID)
        calls = [bot.send_message(place, "hello") for place in places for _ in range(4)]
        await asyncio.gather(*calls)

    assert [call.description for call in chat.calls if not call.ok] == []
    assert chat.refused == 0


async def test_what_comes_too_fast_is_refused_and_told_for_how_long(tmp_path: Path):
    async with talking(tmp_path, FAST, is_strict=True) as (chat, bot):
        for _ in range(5):
            await bot.send_message(GRACE, "again")
        once_more = asyncio.ensure_future(bot.send_message(GRACE, "once more"))
        while all(call.ok for call in chat.calls):
            await asyncio.sleep(0.01)
        once_more.cancel()  # it would be sent in some seconds

    refused = [call for call in chat.calls if not call.ok]
    assert [call.error_code for call in refused] == [429]
    assert str(refused[0].description).startswith("Too Many Requests: retry after ")


async def test_an_answer_goes_before_what_is_only_to_be_told(tmp_path: Path):
    order: list[str] = []
    async with talking(tmp_path, Rates(a_second=8, chat_burst=1000, chat_a_second=1000)) as (
        _,
        bot,
    ):

        async def say(text: str, pace: str | None) -> None:
            await bot.send_message(ADA, text, rate_limit_args=pace)
            order.append(text)

        told = [asyncio.ensure_future(say(f"told {n}", BROADCAST)) for n in range(5)]
        await asyncio.sleep(0.05)
        await say("answer", None)
        await asyncio.gather(*told)

    assert order.index("answer") <= 1
    assert order[-1] == "told 4"


async def test_only_the_chat_that_is_to_be_left_alone_is(tmp_path: Path):
    faults = Once(sendMessage=Fault(too_many(1)))
    order: list[int] = []
    async with talking(tmp_path, FAST, faults=faults) as (_, bot):

        async def say(chat_id: int) -> None:
            await bot.send_message(chat_id, "hello")
            order.append(chat_id)

        first = asyncio.ensure_future(say(ADA))
        while "sendMessage" not in faults.seen:
            await asyncio.sleep(0.01)
        await asyncio.gather(first, say(GRACE), say(ALAN))

    assert order[-1] == ADA


async def test_whoever_is_to_wait_for_long_is_told_so(tmp_path: Path):
    faults = Once(sendMessage=Fault(too_many(300)))
    async with talking(tmp_path, FAST, faults=faults) as (_, bot):
        with pytest.raises(RetryAfter):
            await bot.send_message(ADA, "hello")


@pytest.mark.parametrize("is_after", [False, True])
async def test_what_does_no_more_when_it_is_called_twice_is_repeated(
    tmp_path: Path, is_after: bool
):
    down = Fault(ApiError(502, "Bad Gateway"), is_after=is_after)
    faults = Once(setMyName=down)
    async with talking(tmp_path, FAST, faults=faults) as (_, bot):
        await bot.set_my_name("Tensor")

    assert faults.seen.count("setMyName") == 2


async def test_a_message_that_may_have_arrived_is_not_sent_again_here(tmp_path: Path):
    faults = Once(sendMessage=Fault(ApiError(502, "Bad Gateway"), is_after=True))
    async with talking(tmp_path, FAST, faults=faults) as (_, bot):
        with pytest.raises(NetworkError):
            await bot.send_message(ADA, "hello")

    assert faults.seen.count("sendMessage") == 1


async def test_who_has_blocked_the_bot_is_not_tried_again(tmp_path: Path):
    faults = Once()
    async with talking(tmp_path, FAST, faults=faults) as (chat, bot):
        async with httpx.AsyncClient(base_url=chat.url, verify=False) as http:
            await http.post("/chat/block", json={"as": ADA, "blocked": True})
        with pytest.raises(Forbidden):
            await bot.send_message(ADA, "hello")

    assert faults.seen.count("sendMessage") == 1

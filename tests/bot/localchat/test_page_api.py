"""What the page is shown, what it may do, and who may not pretend to be it."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from telegram import Bot

from bot.localchat.server import LocalChat
from tests.bot.localchat.conftest import ADA, ALAN, EMMY, GRACE, GROUP, Page


async def test_the_state_names_people_chats_and_the_bot(page: Page):
    state = await page.get("state")

    assert [person["first_name"] for person in state["people"]] == ["Ada", "Grace", "Alan", "Emmy"]
    assert [chat["id"] for chat in state["chats"]] == [GROUP, ADA, GRACE, ALAN, EMMY]
    assert state["chats"][1]["person_id"] == ADA
    assert state["chats"][0]["member_ids"] == [ADA, GRACE, ALAN, EMMY, 4242]
    assert state["bot"]["username"] == "dailytensor_bot"


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "attacker.example:8080"},
        {"Origin": "https://attacker.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
    ],
)
async def test_another_site_is_refused(page: Page, headers: dict[str, str]):
    said = {"as": ADA, "chat": ADA, "text": "/forget"}

    read = await page.http.get("/chat/state", headers=headers)
    write = await page.http.post("/chat/send", json=said, headers=headers)

    assert (read.status_code, write.status_code) == (400, 400)
    assert await page.messages(ADA) == []


async def test_the_page_itself_is_let_in(chat: LocalChat, page: Page):
    headers = {"Origin": chat.url, "Sec-Fetch-Site": "same-origin"}

    assert (await page.http.get("/chat/state", headers=headers)).status_code == 200


async def test_the_page_and_its_parts_are_served_uncached(page: Page):
    answers = [await page.http.get(path) for path in ("/", "/main.js", "/page/main.js")]

    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert {answer.headers["Cache-Control"] for answer in answers} == {"no-store"}


@pytest.mark.parametrize(
    "path", ["/page/..%2fserver.py", "/..%2fserver.py", "/page/%2e%2e/server.py"]
)
async def test_nothing_beside_the_page_is_served(page: Page, path: str):
    assert (await page.http.get(path)).status_code in (403, 404)


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("send", {"who": 5, "chat": ADA, "text": "x"}),
        ("send", {"who": GRACE, "chat": ADA, "text": "x"}),
        ("send", {"who": ADA, "chat": ADA, "text": "  "}),
        ("send", {"who": ADA, "chat": ADA, "text": "x", "reply_to": 99}),
        ("send", {"chat": ADA, "text": "x"}),
        ("edit", {"who": ADA, "chat": GROUP, "message_id": 1, "text": "x"}),
        ("press", {"who": ADA, "chat": ADA, "message_id": 1, "data": "x"}),
        ("vote", {"who": ADA, "poll_id": "1", "options": [0]}),
        ("react", {"who": ADA, "chat": GROUP, "message_id": 1, "emoji": "🧮"}),
        ("delete", {"who": GRACE, "chat": GROUP, "message_id": 1}),
    ],
)
async def test_what_a_client_would_not_allow_is_refused(
    page: Page, act: str, said: dict[str, Any]
):
    answer = await page.act(act, **said)

    assert list(answer) == ["error"]
    assert answer["error"].endswith(".")


async def test_who_blocked_the_bot_cannot_write_until_unblocking(page: Page):
    await page.act("block", who=ADA, blocked=True)
    refused = await page.send(ADA, "hello")
    await page.act("block", who=ADA, blocked=False)

    assert refused == {"error": "You have blocked the bot; unblock it first."}
    assert "message_id" in await page.send(ADA, "hello")


async def test_a_long_paste_is_several_messages(page: Page):
    sent = await page.send(ADA, "\n".join(f"x{number} = {number}" for number in range(600)))

    assert len(sent["message_ids"]) == 2


async def test_an_open_page_is_told_what_happens(bot: Bot, page: Page):
    async with page.http.stream("GET", "/chat/events") as stream:
        events = told(stream)
        sent = await bot.send_message(GROUP, "hello")
        message, call = await anext(events), await anext(events)
        await bot.delete_message(GROUP, sent.message_id)
        deleted = await anext(events)

    assert (message["type"], message["message"]["text"]) == ("message", "hello")
    assert (call["type"], call["method"], call["ok"]) == ("call", "sendMessage", True)
    assert deleted == {"type": "deleted", "chat_id": GROUP, "message_id": sent.message_id}


async def test_the_calls_of_the_bot_are_listed(bot: Bot, page: Page, chat: LocalChat):
    await bot.send_message(GROUP, "x" * 300)

    listed = (await page.get("calls"))["calls"]

    assert [call["method"] for call in listed] == ["getMe", "sendMessage"]
    assert len(listed[-1]["params"]["text"]) == 201
    assert chat.calls[-1].params["text"] == "x" * 300


async def told(stream: httpx.Response) -> AsyncIterator[dict[str, Any]]:
    async for line in stream.aiter_lines():
        if line.startswith("data: "):
            yield json.loads(line.removeprefix("data: "))

"""The stage of a conversation: local chat, bot and database, driven in Telegram's words over HTTP.

Nothing runs by itself: updates are taken when a person has acted, so that a test sees what came
of it and nothing is waited for.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx

from bot.app import Api, Grader, Parts, Running, running
from bot.localchat.feed import Event
from bot.localchat.server import LocalChat
from bot.menus import introduce
from bot.pacing import Pacing, Rates
from challenges import library
from challenges.study_days import push_moment, study_day
from storage.database import Database
from tests.taking import take_all

TOKEN = "1000000001:local-chat-needs-no-secret-at-all-here"
BANK = Path(__file__).parent / "bank"
NOON = datetime(2030, 3, 6, 12, tzinfo=UTC)
"""When every conversation begins: a Wednesday, far from any rollover, on every run."""

UNPACED = Rates(a_second=1000, chat_a_second=1000, chat_burst=1000, group_a_minute=1000)
"""As if Telegram took whatever it is given: people are in a hurry here."""

Message = dict[str, Any]


@dataclass
class Stage:
    """A bot that is up, and the people who talk to it."""

    chat: LocalChat
    bot: Running
    http: httpx.AsyncClient
    people: dict[str, int]
    group: int
    _news: "asyncio.Queue[Event | None]"
    _offset: int = 0

    def person(self, name: str) -> "Person":
        return Person(self, name, self.people[name])

    async def settle(self) -> None:
        """Let the bot handle all that has happened, and tell what there is to tell."""
        while self.chat.has_news_for_the_bot(self._offset):
            self._offset = await take_all(self.bot, self._offset)
            await self.bot.posting.settled()
        await self.bot.posting.settled()
        await self.bot.telling.tell_all()

    async def act(self, what: str, **said: Any) -> dict[str, Any]:
        """Do something on the page, then let the bot react."""
        answer = await self.http.post(f"/chat/{what}", json=said)
        assert answer.status_code == 200, answer.text
        await self.settle()
        done: dict[str, Any] = answer.json()
        return done

    async def messages(self, chat: int) -> list[Message]:
        answer = await self.http.get("/chat/messages", params={"chat": chat})
        found: list[Message] = answer.json()["messages"]
        return found

    def news(self) -> list[Event]:
        """What the page was told since this was last asked."""
        told = [self._news.get_nowait() for _ in range(self._news.qsize())]
        return [event for event in told if event is not None]

    async def pass_time(self, **by: float) -> None:
        """Move the clock, then run the sweep as the job queue would."""
        self.chat.clock.advance(timedelta(**by))
        await self.bot.reminding.tick()
        await self.bot.posting.settled()

    async def until(self, moment: datetime) -> None:
        await self.pass_time(seconds=(moment - self.chat.clock.now()).total_seconds())

    def calls(self, method: str) -> list[dict[str, Any]]:
        return [dict(call.params) for call in self.chat.calls if call.method == method]


@dataclass
class Person:
    """Somebody at the page: in the private chat, or in the group."""

    stage: Stage
    name: str
    id: int
    _texts: list[str] = field(default_factory=list)

    async def says(
        self, text: str, *, chat: int | None = None, reply_to: int | None = None
    ) -> int:
        said = {"as": self.id, "chat": chat or self.id, "text": text}
        done = await self.stage.act("send", **said, reply_to=reply_to)
        return int(done["message_id"])

    async def types(self, text: str, *, reply_to: int | None = None) -> list[int]:
        """Type on a phone; a long text becomes several messages."""
        said = {"as": self.id, "chat": self.id, "text": text, "phone": True}
        done = await self.stage.act("send", **said, reply_to=reply_to)
        return [int(each) for each in done["message_ids"]]

    async def says_in_group(self, text: str, *, reply_to: int | None = None) -> int:
        return await self.says(text, chat=self.stage.group, reply_to=reply_to)

    async def edits(self, message_id: int, text: str, *, chat: int | None = None) -> None:
        said = {"as": self.id, "chat": chat or self.id, "message_id": message_id, "text": text}
        await self.stage.act("edit", **said)

    async def sends_file(
        self, content: bytes, name: str, kind: str = "document", **said: str | int
    ) -> int:
        answer = await self.stage.http.post(
            "/chat/file",
            data={"as": self.id, "chat": self.id, "kind": kind, **said},
            files={"file": (name, content)},
        )
        assert answer.status_code == 200, answer.text
        await self.stage.settle()
        return int(answer.json()["message_id"])

    async def sends_file_to_group(
        self, content: bytes, name: str, *, caption: str = "", reply_to: int | None = None
    ) -> int:
        replied: dict[str, Any] = {} if reply_to is None else {"reply_to": reply_to}
        return await self.sends_file(
            content, name, chat=self.stage.group, caption=caption, **replied
        )

    async def presses(self, label: str, message: Message | None = None) -> None:
        """Press the key of this label, on the newest message that has it."""
        found = message or await self._with_key(label)
        await self.presses_data(_data(found, label), found)

    async def presses_data(self, data: str, message: Message) -> None:
        chat = message["chat"]["id"]
        said = {"as": self.id, "chat": chat, "message_id": message["message_id"], "data": data}
        await self.stage.act("press", **said)

    async def sees(self, chat: int | None = None) -> Message:
        """The newest message of the bot that is there for everybody."""
        said = [m for m in await self.stage.messages(chat or self.id) if m["from"]["is_bot"]]
        return [m for m in said if "ephemeral_message_id" not in m][-1]

    async def hears(self) -> list[str]:
        """What the bot has said in the group to this person alone."""
        said = await self.stage.messages(self.stage.group)
        mine = [m for m in said if m.get("receiver_user", {}).get("id") == self.id]
        return [str(m["text"]) for m in mine]

    async def reads(self, chat: int | None = None) -> str:
        message = await self.sees(chat)
        return str(message.get("text") or message.get("caption") or "")

    async def enrols(self, zone: str = "Europe/Berlin", at: str = "09:00") -> None:
        await self.says("/start")
        await self.says(f"/tz {zone}")
        await self.presses(at)

    async def next_push(self) -> datetime:
        """When the daily question comes: at the chosen time of a study day."""
        learner = await self.stage.bot.services.enrolment.find(self.id)
        assert learner is not None
        assert learner.push_time is not None
        assert learner.next_push_at is not None
        day = study_day(learner.next_push_at, learner.home)
        assert learner.next_push_at == push_moment(day, learner.push_time, learner.home)
        return learner.next_push_at

    async def _with_key(self, label: str) -> Message:
        for message in reversed(await self.stage.messages(self.id)):
            if label in keys(message):
                return message
        raise AssertionError(f"no message has a key {label!r}")


def keys(message: Message) -> list[str]:
    """The labels of a message's keys."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [key["text"] for row in rows for key in row]


def _data(message: Message, label: str) -> str:
    for row in message["reply_markup"]["inline_keyboard"]:
        for key in row:
            if key["text"] == label:
                return str(key["callback_data"])
    raise AssertionError(f"{keys(message)} has no {label!r}")


@asynccontextmanager
async def stage(
    folder: Path,
    database: Database,
    grader: Grader | None = None,
    bank: library.Library | None = None,
) -> AsyncIterator[Stage]:
    """Raise the curtain."""
    chat = LocalChat(folder, TOKEN)
    await chat.start(0)
    chat.clock.stop_at(NOON)
    parts = Parts(
        api=Api(token=TOKEN, base_url=chat.bot_api_url, file_url=chat.file_api_url),
        database=database,
        library=bank or library.load(BANK),
        grader=grader or Grader(),
        now=chat.clock.now,
        pacing=Pacing(UNPACED),
    )
    try:
        with chat.watching() as news:
            async with (
                running(parts) as bot,
                httpx.AsyncClient(base_url=chat.url, verify=False) as http,
            ):
                await introduce(bot.application.bot)
                state = (await http.get("/chat/state")).json()
                groups = (chat for chat in state["chats"] if chat["type"] != "private")
                yield Stage(
                    chat=chat,
                    bot=bot,
                    http=http,
                    people={person["first_name"]: person["id"] for person in state["people"]},
                    group=next(groups)["id"],
                    _news=news,
                )
    finally:
        await chat.stop()

"""A life: people do one thing after the other, and a bot that may die lives through it.

Every update is delivered three times: at once, again at once, and once more after all others, the
last one first. A bot that died is started again on the same database, until there is nothing left
to do.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
from telegram import Update

from bot.app import Api, Grader, Parts, Running, running
from bot.localchat.server import LocalChat
from bot.updates import ALLOWED
from challenges import library
from challenges.verdicts import Verdict
from storage.database import Database, connect
from storage.statements import change, columns
from storage.tables import ReminderRow, SubmissionRow
from tests.conversations.stage import BANK, TOKEN
from tests.crashes.doom import Doom, KilledError, MortalDatabase, MortalPacing
from tests.storage.making import JUDGEMENT

BEGIN = datetime(2030, 3, 6, 12, tzinfo=UTC)
LIBRARY = library.load(BANK)
CODE = "```python\nmodel = 1\n```"

Json = dict[str, Any]
Step = Callable[["Life"], Awaitable[None]]


@dataclass
class Life:
    """What outlives the bot: Telegram, the database, the people, and the time."""

    chat: LocalChat
    http: httpx.AsyncClient
    database: Database
    doom: Doom
    now: datetime = BEGIN
    people: dict[str, int] = field(default_factory=dict)
    group: int = 0
    seen: list[Update] = field(default_factory=list)
    _offset: int = 0
    _bot: Running | None = None
    _body: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def act(self, what: str, **said: Any) -> Json:
        answer = await self.http.post(f"/chat/{what}", json=said)
        assert answer.status_code == 200, answer.text
        done: Json = answer.json()
        return done

    async def says(self, who: str, text: str, chat: int | None = None) -> None:
        person = self.people[who]
        await self.act("send", **{"as": person, "chat": chat or person, "text": text})

    async def presses(self, who: str, label: str, chat: int | None = None) -> None:
        person = self.people[who]
        messages = reversed(await self.messages(chat or person))
        place, data = next(key for one in messages for key in _keys(one, label))
        await self.act("press", **{"as": person, "chat": chat or person, **place, "data": data})

    async def votes(self, who: str, option: int) -> None:
        polls = [m["poll"] for m in await self.messages(self.group) if "poll" in m]
        said = {"as": self.people[who], "poll_id": polls[-1]["id"], "options": [option]}
        await self.act("vote", **said)

    async def messages(self, chat: int) -> list[Json]:
        answer = await self.http.get("/chat/messages", params={"chat": chat})
        found: list[Json] = answer.json()["messages"]
        return found

    async def work(self) -> None:
        """Have bots live until one has done all that there is to do."""
        await self._until_done(self._serve)

    async def late(self) -> None:
        """Deliver everything once more, in the wrong order."""
        await self._until_done(self._hear_again)

    async def _until_done(self, work: Callable[[Running], Awaitable[None]]) -> None:
        while True:
            try:
                await work(await self._alive())
            except (KilledError, BaseExceptionGroup):
                assert self.doom.is_dead
                await self.bury()
                self.doom = Doom()
            else:
                return

    async def _hear_again(self, bot: Running) -> None:
        for update in reversed(self.seen):
            await bot.handling.handle(update)
        await self._finish(bot)

    async def bury(self) -> None:
        """Let the bot that is there be gone."""
        self._bot = None
        with suppress(KilledError):
            await self._body.aclose()

    async def _alive(self) -> Running:
        """The bot that lives, or a new one, which begins with what the last one has left."""
        if self._bot is None:
            self._bot = await self._body.enter_async_context(self._born())
            await self._bot.services.outbox.release(self.now + timedelta(seconds=1))
            await self._leases_end()
        return self._bot

    async def _leases_end(self) -> None:
        """Let what the last bot had taken be free, as it is after a minute or two."""
        submissions, reminders = columns(SubmissionRow), columns(ReminderRow)
        unsent = reminders.update().where(reminders.c.sent_at.is_(None))
        async with self.database.begin() as work:
            await change(work._session, submissions.update().values(telling_until=None))
            await change(work._session, unsent.values(next_try_at=self.now))

    @asynccontextmanager
    async def _born(self) -> AsyncIterator[Running]:
        mortal = MortalDatabase(self.database._engine, self.doom)
        parts = Parts(
            api=Api(token=TOKEN, base_url=self.chat.bot_api_url),
            database=mortal,
            library=LIBRARY,
            grader=Grader(),
            now=lambda: self.now,
            pacing=MortalPacing(self.doom),
        )
        async with running(parts) as bot:
            yield bot

    async def _serve(self, bot: Running) -> None:
        await bot.posting.sweep()
        while updates := await self._fetch(bot):
            for update in updates:
                await bot.handling.handle(update)
                await bot.handling.handle(update)
                await self._carried(bot)
            self._offset = updates[-1].update_id + 1
            self.seen += updates
        await self._finish(bot)

    async def _fetch(self, bot: Running) -> tuple[Update, ...]:
        return await bot.application.bot.get_updates(offset=self._offset, allowed_updates=ALLOWED)

    async def _finish(self, bot: Running) -> None:
        await bot.reminding.tick()
        await self._carried(bot)
        await bot.telling.tell_all()
        await bot.posting.sweep()
        if self.doom.is_dead:
            raise KilledError

    async def _carried(self, bot: Running) -> None:
        await bot.posting.settled()
        if self.doom.is_dead:
            raise KilledError


def _keys(message: Json, label: str) -> Iterator[tuple[Json, str]]:
    """The keys of a message that have this label: where they are, and what pressing one says."""
    for row in message.get("reply_markup", {}).get("inline_keyboard", []):
        for key in row:
            if key["text"] == label:
                yield {"message_id": message["message_id"]}, key["callback_data"]


async def _judge(life: Life) -> None:
    """A worker's part, which has tests of its own."""
    async with life.database.begin() as work:
        taken = await work.submissions.claim("worker", await work.now(), timedelta(minutes=1))
        assert taken is not None
        judged = replace(JUDGEMENT, verdict=Verdict.NO_MODEL, history=(), value=None)
        await work.submissions.finish(taken.id, taken.attempt, "worker", judged)


async def _pass(life: Life, **by: float) -> None:
    life.now += timedelta(**by)


DAY: tuple[Step, ...] = (
    lambda life: life.says("Ada", "/start"),
    lambda life: life.says("Ada", "/tz Europe/Berlin"),
    lambda life: life.presses("Ada", "09:00"),
    lambda life: life.presses("Ada", "I don't know"),
    lambda life: life.says("Ada", "/undo"),
    lambda life: life.presses("Ada", "I don't know"),
    lambda life: life.presses("Ada", "Next question"),
    lambda life: _pass(life, hours=20),
    lambda life: _pass(life, hours=6),
    lambda life: life.presses("Ada", "I don't know"),
)
"""A learner enrols, answers, takes back, is reminded and nudged, and answers again."""

CLASS: tuple[Step, ...] = (
    lambda life: life.says("Ada", "/start"),
    lambda life: life.says("Ada", "/tz Europe/Berlin"),
    lambda life: life.presses("Ada", "09:00"),
    lambda life: life.says("Ada", "/challenge"),
    lambda life: life.says("Ada", CODE),
    _judge,
    lambda life: life.says("Ada", "/exam 2030-06-01"),
    lambda life: life.says("Ada", "/join", life.group),
    lambda life: life.says("Grace", "/board", life.group),
    lambda life: life.presses("Grace", "Join this board", life.group),
    lambda life: life.says("Grace", "/today", life.group),
    lambda life: life.votes("Grace", 0),
    lambda life: _upgrade(life),
    lambda life: life.says("Ada", "/board", life.group),
    lambda life: life.says("Ada", "/settings"),
)
"""Code is judged, an exam is set; a group has a board and a quiz, and becomes a supergroup."""


async def _upgrade(life: Life) -> None:
    done = await life.act("upgrade", **{"as": life.people["Ada"], "chat": life.group})
    life.group = done["chat"]


@asynccontextmanager
async def born(folder: Path, address: str, doom: Doom) -> AsyncIterator[Life]:
    """A world in which nothing has happened yet."""
    chat = LocalChat(folder, TOKEN)
    await chat.start()
    database = connect(address)
    try:
        async with httpx.AsyncClient(base_url=chat.url, verify=False) as http:
            life = Life(chat, http, database, doom)
            state = (await http.get("/chat/state")).json()
            life.people = {person["first_name"]: person["id"] for person in state["people"]}
            life.group = next(one["id"] for one in state["chats"] if one["type"] != "private")
            yield life
    finally:
        await database.close()
        await chat.stop()


async def live(life: Life, steps: tuple[Step, ...]) -> None:
    """Live through all steps, and hear everything once more at the end."""
    for step in steps:
        await step(life)
        await life.work()
    await life.late()
    await life.bury()

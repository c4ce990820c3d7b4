"""People who send code, edit it, cancel it, and wait for what comes of it."""

import asyncio
import contextlib
import random
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx

from challenges.cards import CardKey, CardKind
from challenges.challenge import Challenge
from challenges.learners import Learner
from challenges.showings import Showing
from challenges.submissions import Submission, SubmissionState
from storage.database import Database
from tests.chaos.chat import FIRST_PERSON

ENDED = {SubmissionState.JUDGED, SubmissionState.CANCELLED}
SNIPPETS = ("x = 1", "import math\nprint(math.pi)", "import time\ntime.sleep(1)")


@dataclass
class Sent:
    """A message with code."""

    person: int
    message_id: int
    edits: int = 0


@dataclass
class Crowd:
    """All who send, and what they have sent."""

    http: httpx.AsyncClient
    database: Database
    people: list[int]
    dice: random.Random
    sent: list[Sent] = field(default_factory=list)
    known: dict[tuple[int, int], Submission] = field(default_factory=dict)
    is_over: bool = False

    async def enrol(self, challenge: Challenge) -> None:
        """Make learners of them, each with this challenge before them."""
        now = datetime.now(UTC)
        async with self.database.begin() as work:
            for person in self.people:
                await work.learners.put(Learner(id=person, name="A person", created_at=now))
                await work.showings.add(
                    Showing(
                        learner_id=person,
                        key=CardKey(CardKind.CHALLENGE, challenge.slug),
                        content=challenge.slug,
                        seed=1,
                        study_day=now.date(),
                        shown_at=now,
                    )
                )

    async def send(self, seconds: float) -> None:
        """Send code for so long, then wait until all of it has ended and everybody knows."""
        async with asyncio.TaskGroup() as group:
            watch = group.create_task(self._watch())
            senders = [group.create_task(self._live(person)) for person in self.people]
            await asyncio.sleep(seconds)
            self.is_over = True
            await asyncio.wait(senders)
            watch.cancel()

    async def _live(self, person: int) -> None:
        while not self.is_over:
            sent = await self._sends(person)
            what = self.dice.random()
            if what < 0.15:
                await self._edits(sent)
            elif what < 0.25:
                await self._cancels(sent)
            while not self.has_ended(sent):
                await asyncio.sleep(0.1)

    def has_ended(self, sent: Sent) -> bool:
        """Whether all attempts are over, and the person was told."""
        found = self.known.get((sent.person, sent.message_id))
        return (
            found is not None
            and found.state in ENDED
            and found.attempt == sent.edits + 1
            and found.told_revision == found.revision
        )

    async def messages(self, person: int) -> list[dict[str, Any]]:
        answer = await self.http.get("/chat/messages", params={"chat": person})
        found: list[dict[str, Any]] = answer.json()["messages"]
        return found

    async def _watch(self) -> None:
        while True:
            async with self.database.read() as work:
                found = [one for who in self.people for one in await work.submissions.of(who)]
            self.known = {(one.chat_id, one.message_id): one for one in found}
            await asyncio.sleep(0.4)

    async def _sends(self, person: int) -> Sent:
        answer = await self._act("send", **{"as": person}, chat=person, text=self._code())
        sent = Sent(person, int(answer["message_id"]))
        self.sent.append(sent)
        return sent

    async def _edits(self, sent: Sent) -> None:
        await asyncio.sleep(self.dice.random())
        sent.edits += 1
        said = {"as": sent.person, "chat": sent.person, "message_id": sent.message_id}
        await self._act("edit", **said, text=self._code())

    async def _cancels(self, sent: Sent) -> None:
        """Press the button, if it comes soon; it may be too late by then."""
        for _ in range(20):
            about = [m for m in await self.messages(sent.person) if is_about(m, sent)]
            if about and "reply_markup" in about[-1]:
                await self._presses(sent.person, about[-1])
                return
            await asyncio.sleep(0.1)

    async def _presses(self, person: int, message: dict[str, Any]) -> None:
        data = message["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        said = {"as": person, "chat": person, "message_id": message["message_id"]}
        with contextlib.suppress(AssertionError):  # the message has another button by now
            await self._act("press", **said, data=data)

    def _code(self) -> str:
        # The last line is how long a paper worker takes, and makes every source another.
        last = f"# {self.dice.uniform(0.1, 0.6):.6f}"
        return f"```python\n{self.dice.choice(SNIPPETS)}\n{last}\n```"

    async def _act(self, what: str, **said: Any) -> dict[str, Any]:
        answer = await self.http.post(f"/chat/{what}", json=said)
        assert answer.status_code == 200, answer.text
        done: dict[str, Any] = answer.json()
        return done


def crowd(http: httpx.AsyncClient, database: Database, size: int, seed: int) -> Crowd:
    """So many people; the same seed, the same doings."""
    people = list(range(FIRST_PERSON, FIRST_PERSON + size))
    return Crowd(http=http, database=database, people=people, dice=random.Random(seed))


def is_about(message: dict[str, Any], sent: Sent) -> bool:
    """Whether a message is the bot's about this code; the picture replies to that one."""
    about = message.get("reply_to_message", {}).get("message_id")
    return bool(message["from"]["is_bot"] and about == sent.message_id)

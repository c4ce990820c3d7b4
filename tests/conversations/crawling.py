"""Somebody who presses every key there is, nearest first, and never types a word."""

from collections import deque
from dataclasses import dataclass, field
from typing import Any, get_args

from bot import buttons
from tests.conversations.stage import Message, Person

ONCE = {"clock", "zone", "time", "opt", "tick", "check", "put", "order", "turn", "skills", "other"}
"""Keys of which there are many of a kind: one of each label, or one, tells of all."""
LAST = ("forget", "begin")
"""What ends everything, and what comes after it."""


@dataclass
class Crawl:
    """What was pressed, what was said to it, and what was wrong."""

    person: Person
    chat: int
    pressed: set[str] = field(default_factory=set)
    screens: list[Message] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    _seen: dict[int, Message] = field(default_factory=dict)
    _known: set[str] = field(default_factory=set)
    _waiting: deque[tuple[str, str, Message]] = field(default_factory=deque)
    _last: list[tuple[str, str, Message]] = field(default_factory=list)

    async def run(self) -> None:
        """Press whatever is found, until nothing new is but what ends everything."""
        self._find(self._news()[0])
        while self._waiting:
            await self._press(*self._waiting.popleft())

    async def end(self) -> None:
        """Press that, too."""
        while self._last:
            await self._press(*self._last.pop(0))
            await self.run()

    async def _press(self, label: str, data: str, message: Message) -> None:
        if message["message_id"] not in self._seen:
            self._lose(data, label)
            return
        await self.person.presses_data(data, message)
        self.pressed.add(data.partition(":")[0])
        changed, answers = self._news()
        if len(answers) != 1:
            self.wrong.append(f"{data} is answered {len(answers)} times")
        alerts = [str(answer["text"]) for answer in answers if answer.get("text")]
        shown = changed or [self._seen[message["message_id"]]]  # it may say so already
        if not alerts and not any(map(leads_on, shown)):
            said = [m.get("text") or m.get("caption") for m in shown]
            self.wrong.append(f"{data} ({label}) leads nowhere: {said}")
        self.screens += [{"text": alert} for alert in alerts]
        self._find(changed)

    def _lose(self, data: str, label: str) -> None:
        """A message is gone, since a text has taken a picture's place: look for its key again."""
        self._known.discard(_kind(data, label))
        self._find([m for m in self._seen.values() if m["from"]["is_bot"]])

    def _news(self) -> tuple[list[Message], list[dict[str, Any]]]:
        """The bot's messages that are new or not as they were, and the answers to presses.

        A page reads a chat once, and then what is told of it; so does this.
        """
        before, answers = dict(self._seen), []
        for event in self.person.stage.news():
            match event:
                case {"type": "message" | "edited", "chat_id": self.chat, "message": message}:
                    self._seen[message["message_id"]] = message
                case {"type": "deleted", "chat_id": self.chat, "message_id": message_id}:
                    self._seen.pop(message_id, None)
                case {"type": "call", "method": "answerCallbackQuery", "params": params}:
                    answers.append(params)
        changed = [
            message
            for number, message in sorted(self._seen.items())
            if message["from"]["is_bot"] and before.get(number) != message
        ]
        self.screens += changed
        return changed, answers

    def _find(self, messages: list[Message]) -> None:
        for message in messages:
            for key in _keys(message):
                data, label = key["callback_data"], key["text"]
                if (kind := _kind(data, label)) not in self._known:
                    self._known.add(kind)
                    place = self._last if data.startswith(LAST) else self._waiting
                    place.append((label, data, message))


def leads_on(message: Message) -> bool:
    """Whether there is a key below it."""
    return bool(message.get("reply_markup", {}).get("inline_keyboard"))


def every_kind() -> set[str]:
    """The prefixes of all buttons."""
    return {kind.PREFIX for kind in get_args(buttons.Button)}


def _keys(message: Message) -> list[dict[str, str]]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [key for row in rows for key in row if "callback_data" in key]


def _kind(data: str, label: str) -> str:
    prefix, *values = data.split(":")
    if prefix in ONCE:
        return ":".join([prefix, *(value for value in values[:1] if value.isalpha())])
    return ":".join([prefix, *(value for value in values if not value.isdecimal()), label])

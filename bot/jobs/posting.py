"""Posting: takes letters out to Telegram, those of one chat in their order, chats side by side."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any
from weakref import WeakValueDictionary

from telegram import Bot, Message
from telegram import Poll as Kind
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.acts import Aside
from bot.direct import BROADCAST, delete, edit_text, send_text, tolerate
from bot.features import Feature, Features
from bot.jobs.arrivals import Arrivals
from bot.letters import Poll, Removal, Text, content, said, text
from bot.newer import say_to_one, with_moments
from bot.outcomes import Arrived, Later, Moved, Refused, Unreachable, attempt
from bot.screens import Screen
from bot.services.registry import Services
from challenges.groups import Quiz
from storage.errors import StorageError
from storage.outbox import Letter, Place

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.5
"""How often letters are looked for that nobody is at."""

AGAIN_SECONDS = 5.0
"""How long to wait when the database cannot be reached."""

AT_ONCE = timedelta()

DESCRIPTION = Feature.POLL_DESCRIPTION

Start = Callable[[Coroutine[Any, Any, None]], object]
"""Starts a task whose errors are logged, and which is waited for at the end."""


@dataclass(slots=True, kw_only=True)
class Posting:
    """Sends what the outbox has."""

    bot: Bot
    services: Services
    start: Start
    features: Features
    _chats: "WeakValueDictionary[int, asyncio.Lock]" = field(default_factory=WeakValueDictionary)
    _behind: set[int] = field(default_factory=set)  # chats in which a letter waits for its time
    _under_way: set[int] = field(default_factory=set)  # numbers of what was started
    _number: int = 0
    _idle: asyncio.Event = field(default_factory=asyncio.Event)
    _arrivals: Arrivals = field(init=False)
    _begun: datetime = field(init=False)  # what was written before, this process is not at

    def __post_init__(self) -> None:
        """Have arrivals noted in the same outbox."""
        self._arrivals = Arrivals(self.services.outbox)
        self._begun = self.services.now()

    def carry(self, letters: Sequence[Letter], asides: Sequence[Aside]) -> None:
        """Take these out, after what was given for the same chat before."""
        self._begin(self._all(letters, asides))

    async def write(
        self, chat_id: int, screen: Screen, *, showing_id: int | None = None
    ) -> Letter:
        """Write something that nobody waits for, as part of the transaction that it is about."""
        said = replace(text(screen), is_broadcast=True)
        place = Place(chat_id=chat_id, showing_id=showing_id)
        return await self.services.outbox.post(place, content(said))

    async def remove(self, chat_id: int, message_id: int) -> Letter:
        """Write that a message of ours goes, as part of the transaction that it is about."""
        place = Place(chat_id=chat_id, message_id=message_id)
        return await self.services.outbox.post(place, content(Removal()))

    async def run(self, *, is_alone: bool) -> None:
        """Take out what others have left, until cancelled.

        Args:
            is_alone: Whether no other process sends, so that what waits was left by a dead one.
        """
        if is_alone:
            await self.services.outbox.release(self._begun)
        while True:
            try:
                await self.sweep()
            except StorageError:
                log.warning("the database is out of reach", exc_info=True)
                await asyncio.sleep(AGAIN_SECONDS)
            await asyncio.sleep(LOOK_SECONDS)

    async def sweep(self) -> None:
        """Send what is due and what nobody is at."""
        while await self.services.outbox.is_waiting():
            letters = await self.services.outbox.due()
            if not letters:
                return  # all of them are behind others that somebody is at
            self._behind -= {letter.chat_id for letter in letters}
            await asyncio.gather(*(self._all([letter], []) for letter in letters))

    async def settled(self) -> None:
        """Wait until all that was carried has gone out, or waits for another try."""
        while self._under_way:
            self._idle.clear()
            await self._idle.wait()

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        self._number += 1
        number = self._number

        async def run() -> None:
            try:
                await work
            finally:
                self._under_way.discard(number)
                self._idle.set()

        self._under_way.add(number)
        self.start(run())

    async def _all(self, letters: Sequence[Letter], asides: Sequence[Aside]) -> None:
        for aside in asides:
            await _tried(aside)
        for chat_id, together in groupby(letters, key=lambda letter: letter.chat_id):
            async with self._chats.setdefault(chat_id, asyncio.Lock()):
                await self._one_by_one(together)

    async def _one_by_one(self, letters: Iterable[Letter]) -> None:
        for letter in letters:
            if letter.chat_id in self._behind:
                await self.services.outbox.put_off(letter, AT_ONCE)  # when its turn comes
            else:
                await self._take(letter)

    async def _take(self, letter: Letter) -> None:
        """Send one, and note what came of it."""
        outbox = self.services.outbox
        match await attempt(self._call(letter)):
            case Arrived(result):
                await self._arrived(letter, result)
            case Unreachable():
                await self.services.enrolment.lose(letter.chat_id)
                await outbox.give_up(letter.chat_id)
            case Moved(chat_id):
                await self.services.boards.migrate(letter.chat_id, chat_id)
                await self._take(replace(letter, chat_id=chat_id, message_id=None, reply_to=None))
            case Later(wait):
                self._behind.add(letter.chat_id)
                await outbox.put_off(letter, wait)
            case Refused(why):
                log.error("letter %d was refused: %s", letter.id, why)
                await outbox.drop(letter)

    async def _call(self, letter: Letter) -> Message | int | None:
        """Send, edit or take away, and return the message, or only its id."""
        match said(letter.content):
            case Poll() as poll:
                return await self._pose(letter, poll)
            case Text() as kept:
                return await self._put(letter, kept)
            case Removal():
                await self._take_away(letter)
                return None

    async def _take_away(self, letter: Letter) -> None:
        if letter.message_id is not None:  # a group that has moved keeps what it had
            await delete(self.bot, letter.chat_id, letter.message_id)

    async def _put(self, letter: Letter, kept: Text) -> int | None:
        if kept.only_for is not None and await say_to_one(
            self.bot, self.features, letter.chat_id, kept, reply_to=letter.reply_to
        ):
            return None
        return await with_moments(
            self.features, kept.text, lambda text: self._show(letter, replace(kept, text=text))
        )

    async def _show(self, letter: Letter, kept: Text) -> int | None:
        at, chat_id = letter.message_id, letter.chat_id
        if at is not None:
            stands = await edit_text(self.bot, chat_id, at, kept)
            if stands or not letter.is_anew:
                return at if stands else None
        pace = BROADCAST if kept.is_broadcast else None
        sent = await send_text(self.bot, chat_id, kept, reply_to=letter.reply_to, pace=pace)
        return sent.message_id

    async def _pose(self, letter: Letter, poll: Poll) -> Message:
        """Put a quiz, with its code in the description, or beside it where there is none."""
        is_described = bool(poll.description) and self.features.may_have(DESCRIPTION)
        if not is_described:
            await self._show_code(letter, poll)
        sent = await self._send_poll(letter, poll, is_described=is_described)
        if is_described and not (sent.poll and sent.poll.description):
            self.features.lacks(DESCRIPTION)
            await self._show_code(letter, poll, reply_to=sent.message_id)
        return sent

    async def _show_code(self, letter: Letter, poll: Poll, reply_to: int | None = None) -> None:
        if poll.description:
            text = Text(text=poll.description, keys=[], is_silent=True)
            await send_text(self.bot, letter.chat_id, text, reply_to=reply_to)

    async def _send_poll(self, letter: Letter, poll: Poll, *, is_described: bool) -> Message:
        return await self.bot.send_poll(
            letter.chat_id,
            poll.question,
            poll.options,
            type=Kind.QUIZ,
            correct_option_ids=[poll.correct],  # type: ignore[list-item]  # a literal range
            explanation=poll.explanation,
            description=poll.description if is_described else None,
            description_parse_mode=ParseMode.HTML if is_described else None,
            is_anonymous=False,
            message_thread_id=poll.thread_id,
        )

    async def _arrived(self, letter: Letter, result: Message | int | None) -> None:
        kept, outbox = said(letter.content), self.services.outbox
        if not isinstance(result, Message):
            await self._arrivals.note(letter, result)
            return
        async with outbox.whole():
            await outbox.arrived(letter, result.message_id)
            if isinstance(kept, Poll) and result.poll is not None:
                now = self.services.now()
                quiz = Quiz(
                    poll_id=result.poll.id,
                    chat_id=letter.chat_id,
                    message_id=result.message_id,
                    question=kept.question_id,
                    correct_option=kept.correct,
                    study_day=now.date(),
                    asked_at=now,
                )
                await self.services.quizzes.put(quiz, kept.group_title)


async def _tried(aside: Aside) -> None:
    try:
        await tolerate(_made(aside))
    except TelegramError as error:
        log.warning("a call was in vain: %s", type(error).__name__)


async def _made(aside: Aside) -> object:
    return await aside()

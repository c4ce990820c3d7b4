"""Telling: one message a submission, edited from queued through training to its verdict.

It stands in the learner's private chat, whose id is the learner's; what was sent in a group is
acknowledged there by a reaction.

The rows are the truth: whatever has changed since the learner last saw it is told, so that a
restart goes on where it was.
"""

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from telegram import Bot, InputFile, InputMediaPhoto
from telegram.constants import ParseMode
from telegram.error import Forbidden

from bot.direct import edit, reply_parameters, send, tolerate
from bot.features import Features
from bot.newer import react
from bot.outcomes import Arrived, Later, Moved, Refused, Unreachable, attempt
from bot.screens import Screen
from bot.services.coding import GraderState, Told
from bot.services.registry import Services
from bot.views import submission as view
from challenges.challenge import Challenge
from challenges.submissions import Submission, SubmissionState
from challenges.typealong import TypeAlong
from challenges.verdicts import Judgement
from storage.errors import StorageError

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.5
"""How often the rows are looked at when nobody rings."""

EDIT_SECONDS = 1.1
"""Telegram takes about one message a second for a chat; training shows its epochs no faster."""

WAITING_SECONDS = 5.0
"""How often those who wait are told how they have moved up."""

AGAIN_SECONDS = 5.0
"""How long to wait when Telegram or the database cannot be reached."""

Draw = Callable[[Challenge, Judgement, str], Awaitable[bytes]]
"""Draws a learning curve, away from the event loop."""


@dataclass(slots=True, kw_only=True)
class Telling:
    """Tells learners what has become of their submissions."""

    bot: Bot
    services: Services
    draw: Draw
    grader: Callable[[], GraderState]
    features: Features
    _bell: asyncio.Event = field(default_factory=asyncio.Event)
    _edited: dict[int, float] = field(default_factory=dict)  # submission to monotonic seconds
    _quiet: dict[int, float] = field(default_factory=dict)  # submission to monotonic seconds
    _next_waiting: float = 0.0  # monotonic seconds
    _waits: dict[int, str] = field(default_factory=dict)  # submission to what its learner reads

    def ring(self) -> None:
        """Look at the rows now."""
        self._bell.set()

    async def run(self) -> None:
        """Tell what there is to tell, until cancelled."""
        while True:
            try:
                await self.tell_all()
                await self._tell_waiting()
            except StorageError:
                log.warning("the database is out of reach", exc_info=True)
                await asyncio.sleep(AGAIN_SECONDS)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._bell.wait(), LOOK_SECONDS)
            self._bell.clear()

    async def tell_all(self) -> None:
        """Tell every change once, except what was edited a moment ago."""
        untold = await self.services.coding.untold()
        now = time.monotonic()
        self._quiet = {id_: until for id_, until in self._quiet.items() if until > now}
        ready = [one for one in untold if not self._is_too_soon(one)]
        await asyncio.gather(*map(self._tell, ready))

    async def _tell_waiting(self) -> None:
        """Tell those who wait of their new places, now and then."""
        if time.monotonic() >= self._next_waiting:
            self._next_waiting = time.monotonic() + WAITING_SECONDS
            await self.tell_places()

    async def tell_places(self) -> None:
        """Tell those who wait of their places, where these have changed."""
        waiting = await self.services.coding.waiting()
        known = {told.submission.id for told in waiting}
        self._waits = {id_: text for id_, text in self._waits.items() if id_ in known}
        for told in waiting:
            screen = view.status(told, grader=self.grader())
            if self._waits.get(told.submission.id) != screen.text:
                await self._move(told.submission, screen)

    async def _move(self, submission: Submission, screen: Screen) -> None:
        async with self._taken(submission) as taken:
            if taken is not None and taken.revision == submission.revision:
                await self._try(taken, self._edit(taken, screen))

    async def _edit(self, submission: Submission, screen: Screen) -> None:
        assert submission.status_message_id is not None  # noqa: S101 - that is who waits and knows
        await edit(self.bot, submission.learner_id, submission.status_message_id, screen)
        self._waits[submission.id] = screen.text

    def _is_too_soon(self, submission: Submission) -> bool:
        if submission.id in self._quiet:
            return True
        if submission.state is not SubmissionState.RUNNING:
            return False
        return time.monotonic() - self._edited.get(submission.id, 0.0) < EDIT_SECONDS

    async def _tell(self, submission: Submission) -> None:
        async with self._taken(submission) as taken:
            if taken is not None and taken.revision > taken.told_revision:
                await self._try(taken, self._settle(taken))

    @asynccontextmanager
    async def _taken(self, submission: Submission) -> AsyncIterator[Submission | None]:
        """Have it to ourselves, as it stands: there may be several bots on one database."""
        taken = await self.services.coding.take(submission)
        try:
            yield taken
        finally:
            if taken is not None:
                await self.services.coding.let_go(taken)

    async def _settle(self, submission: Submission) -> None:
        await self._show(await self.services.coding.settle(submission))

    async def _try(self, submission: Submission, telling: Coroutine[Any, Any, None]) -> None:
        """Tell something of a submission, whatever Telegram says to that."""
        try:
            outcome = await attempt(telling)
        except StorageError:
            raise
        except Exception:  # one submission must not keep all others from their verdicts
            log.exception("submission %d could not be told", submission.id)
            outcome = Refused("it is our fault")
        match outcome:
            case Arrived():
                return
            case Later(wait):
                log.warning("submission %d is told later", submission.id)
                rest = AGAIN_SECONDS if wait is None else wait.total_seconds()
                self._quiet[submission.id] = time.monotonic() + rest
                return
            case Unreachable():
                await self.services.enrolment.lose(submission.learner_id)
            case Refused(why):
                log.error("submission %d could not be told: %s", submission.id, why)
            case Moved():
                log.error(
                    "submission %d is told in a private chat, which never moves", submission.id
                )
        await self.services.coding.told(submission)

    async def _show(self, told: Told) -> None:
        submission = told.submission
        status = await self._status(told)
        if submission.is_in_group:
            await self._acknowledge(told)
        picture = None
        if submission.state is SubmissionState.RUNNING:
            self._edited[submission.id] = time.monotonic()
        else:
            self._edited.pop(submission.id, None)
        if submission.state is SubmissionState.JUDGED:
            picture = await self._picture(told, status)
            await self._send_output(told, status)
        await self.services.coding.told(submission, status=status, picture=picture)

    async def _acknowledge(self, told: Told) -> None:
        """React to code in a group, which is told of nowhere else there."""
        submission = told.submission
        is_first = submission.status_message_id is None
        if submission.state is SubmissionState.RUNNING and not is_first:
            return
        place = submission.chat_id, submission.message_id
        if await react(self.bot, self.features, *place, view.reaction(submission)) or not is_first:
            return
        with contextlib.suppress(Forbidden):  # that group's, not the learner's
            await send(self.bot, place[0], view.taken(told), reply_to=place[1])

    async def _send_output(self, told: Told, status: int) -> None:
        """Hand over all that was printed as a file, where the message has no room for it."""
        judgement = told.submission.judgement
        text = None if judgement is None else view.whole_output(judgement)
        if text is None:
            return
        await self.bot.send_document(
            told.submission.learner_id,
            InputFile(text.encode(), filename="output.txt"),
            caption=view.output_caption(told),
            parse_mode=ParseMode.HTML,
            reply_parameters=reply_parameters(status),
            disable_notification=True,
        )

    async def _status(self, told: Told) -> int:
        submission, screen = told.submission, view.status(told, grader=self.grader())
        self._waits[submission.id] = screen.text
        if submission.status_message_id is not None:
            place = submission.learner_id, submission.status_message_id
            is_there = await edit(self.bot, *place, screen)
            if is_there or submission.state is not SubmissionState.JUDGED:
                return submission.status_message_id
        answered = None if submission.is_in_group else submission.message_id
        message = await send(self.bot, submission.learner_id, screen, reply_to=answered)
        await self.services.coding.keep_status(submission, message.message_id)
        return message.message_id

    async def _picture(self, told: Told, status: int) -> int | None:
        submission, judgement = told.submission, told.submission.judgement
        challenge = told.challenge
        if judgement is None or isinstance(challenge, TypeAlong):
            return submission.picture_message_id
        if not judgement.history and judgement.value is None:
            return submission.picture_message_id
        png = await self.draw(challenge, judgement, told.language)
        caption = view.caption(challenge, told.language)
        if submission.picture_message_id is not None:
            await tolerate(
                self.bot.edit_message_media(
                    InputMediaPhoto(png, caption=caption, parse_mode=ParseMode.HTML),
                    chat_id=submission.learner_id,
                    message_id=submission.picture_message_id,
                )
            )
            return submission.picture_message_id
        photo = await self.bot.send_photo(
            submission.learner_id,
            png,
            caption=caption,
            parse_mode=ParseMode.HTML,
            reply_parameters=reply_parameters(status),
            disable_notification=True,
        )
        return photo.message_id

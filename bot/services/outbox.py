"""The outbox: what is to be said is written where it happens, and leaves when it has arrived."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from bot.services.ports import Begin, Now
from storage.outbox import Letter, Place
from storage.work import UnitOfWork

TAKEN_FOR = timedelta(minutes=1)
"""How long a sender has for a letter before another one may try."""

FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=0.25), timedelta(minutes=15)
"""How long to wait when Telegram cannot be reached: longer each time, and hardly at all at first,
as somebody may be waiting for the answer."""

NEWS_FOR = timedelta(days=1)
"""What has not arrived by then is no news any more."""

UPDATES_KEPT = timedelta(days=3)
"""For how long updates are remembered; Telegram sends none again after a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outbox:
    """Keeps letters until they have arrived, and remembers which updates were handled."""

    begin: Begin
    whole: Begin
    read: Begin
    now: Now

    async def handled(self, work: UnitOfWork, update_id: int) -> bool:
        """Note that an update is handled by what this work does; False if it was before.

        Where another process is at the same update, this waits for what comes of it.
        """
        return await work.updates.add(update_id, self.now())

    async def is_handled_later(self, work: UnitOfWork, update_id: int) -> None:
        """Take that back: this work is only the first part of what it asks for."""
        await work.updates.remove(update_id)

    async def post(self, place: Place, content: str) -> Letter:
        """Write a letter; for a while only whoever wrote it sends it."""
        now = self.now()
        letter = Letter(
            **asdict(place), content=content, written_at=now, next_try_at=now + TAKEN_FOR
        )
        async with self.begin() as work:
            return await work.outbox.add(letter)

    async def due(self) -> list[Letter]:
        """Take the letters that nobody is at, one a chat; for a while nobody else has them."""
        async with self.begin() as work:
            now = self.now()
            await work.outbox.prune(now - NEWS_FOR)
            letters = await work.outbox.due(now)
            await work.outbox.put_off([letter.id for letter in letters], now + TAKEN_FOR)
        return letters

    async def is_waiting(self) -> bool:
        """Tell whether a letter is there that nobody is at."""
        async with self.read() as work:
            return await work.outbox.is_waiting(self.now())

    async def arrived(self, letter: Letter, message_id: int | None) -> None:
        """Take it out, and keep where the showing stands that it was about."""
        async with self.begin() as work:
            if await work.outbox.remove(letter.id) and letter.showing_id and message_id:
                await work.showings.place(
                    letter.showing_id, chat_id=letter.chat_id, message_id=message_id
                )

    async def put_off(self, letter: Letter, wait: timedelta | None = None) -> None:
        """Try it again after a while: after `wait`, or longer each time."""
        patience = min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(letter.tries, 12))
        async with self.begin() as work:
            until = self.now() + (patience if wait is None else wait)
            await work.outbox.put_off([letter.id], until)

    async def drop(self, letter: Letter) -> None:
        """Send it no more."""
        async with self.begin() as work:
            await work.outbox.remove(letter.id)

    async def give_up(self, chat_id: int) -> None:
        """Send nothing more to a chat that cannot be reached."""
        async with self.begin() as work:
            await work.outbox.forget(chat_id)

    async def release(self, written_before: datetime) -> None:
        """Let all of before a moment be tried now, because whoever was at it has ended."""
        async with self.begin() as work:
            await work.outbox.release(self.now(), written_before)

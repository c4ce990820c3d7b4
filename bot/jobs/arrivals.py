"""Arrivals: that letters have arrived is noted together, where several do at once."""

import asyncio
from dataclasses import dataclass, field

from bot.services.outbox import Outbox
from storage.outbox import Letter


@dataclass(frozen=True, slots=True)
class _Note:
    """A letter that has arrived, and who waits until that is committed."""

    letter: Letter
    message_id: int | None
    committed: "asyncio.Future[None]" = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )


@dataclass(slots=True)
class Arrivals:
    """Notes letters as arrived: in one transaction all that came while the last one ran."""

    outbox: Outbox
    _notes: list[_Note] = field(default_factory=list)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def note(self, letter: Letter, message_id: int | None) -> None:
        """Return once it is committed that a letter has arrived, and where.

        Raises:
            StorageError: If the database cannot keep it. The letter is sent again then.
        """
        note = _Note(letter, message_id)
        self._notes.append(note)
        async with self._turn:
            if not note.committed.done():
                await self._commit()
        await note.committed

    async def _commit(self) -> None:
        notes, self._notes = self._notes, []
        try:
            async with self.outbox.whole():
                for note in notes:
                    await self.outbox.arrived(note.letter, note.message_id)
        except BaseException as error:  # noqa: BLE001 - all who wait end as this one does
            for note in notes:
                note.committed.set_exception(error)
        else:
            for note in notes:
                note.committed.set_result(None)

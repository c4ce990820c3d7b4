"""What the chat page is told as it happens; nothing here is kept."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

Event = dict[str, Any]


class Feed:
    """Events for every open page, held back until what they tell of is committed."""

    def __init__(self) -> None:
        self._readers: set[asyncio.Queue[Event | None]] = set()
        self._held: list[Event] = []

    def tell(self, kind: str, **facts: Any) -> None:
        """Note an event for the next `flush`."""
        self._held.append({"type": kind, **facts})

    def flush(self) -> None:
        """Send what was noted."""
        held, self._held = self._held, []
        for reader in self._readers:
            for event in held:
                reader.put_nowait(event)

    def discard(self) -> None:
        """Forget what was noted, because it did not come to pass."""
        self._held = []

    def close(self) -> None:
        """Let every open page go."""
        for reader in self._readers:
            reader.put_nowait(None)

    @contextmanager
    def reading(self) -> Iterator[asyncio.Queue[Event | None]]:
        """A queue of the events from now on; `None` is the last."""
        reader: asyncio.Queue[Event | None] = asyncio.Queue()
        self._readers.add(reader)
        try:
            yield reader
        finally:
            self._readers.discard(reader)

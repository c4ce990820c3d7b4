"""What pours out of a child: a pipe that is read to its end, of which only so much is kept."""

import asyncio
import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from io import FileIO

_PART = 65_536


@dataclass(slots=True, eq=False)
class Outpour:
    """One pipe from a child, and what came out of it."""

    kept: bytes = b""
    is_cut: bool = False
    _outlet: FileIO | None = None

    def open(self, ours: ExitStack, theirs: ExitStack) -> int:
        """Make the pipe; the descriptor is the child's end of it."""
        outlet, inlet = os.pipe()
        self._outlet = ours.enter_context(FileIO(outlet, "rb"))
        theirs.callback(os.close, inlet)
        return inlet

    async def collect(self, most: int, on_excess: Callable[[], None]) -> None:
        """Read until the child is gone; keep the first `most` bytes."""
        reader = asyncio.StreamReader()
        transport, _ = await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), self._outlet
        )
        try:
            while part := await reader.read(_PART):
                self._keep(part, most, on_excess)
        finally:
            transport.close()

    def _keep(self, part: bytes, most: int, on_excess: Callable[[], None]) -> None:
        room = most - len(self.kept)
        self.kept += part[:room]
        if len(part) > room and not self.is_cut:
            self.is_cut = True
            on_excess()

"""A child that waits for its job, behind its walls and warm, and all that belongs to it."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socketpair

from challenges.challenge import Limits
from runner import protocol
from runner.errors import ChildError, ProtocolError, ZygoteError
from runner.forks import Child, Request, Zygote
from runner.isolation import rlimits
from runner.isolation.layers import Layers
from runner.outpour import Outpour
from runner.protocol import FROM_CHILD, Kind
from runner.scratch import Scratch

_READY_SECONDS = 60.0  # a machine may be busy; warming up takes one second
DIAGNOSTICS_BYTES = 16_384
"""How much is kept of what a child says beside its output."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a child is forked with: its walls, and limits that a job can only lower."""

    limits: Limits
    layers: Layers
    threads: int
    warms_up: bool  # before it waits: not if its job is there already


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Waiting:
    """A child, its folder, and our ends of what connects us."""

    child: Child
    layers: Layers
    folder: Path
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    output: Outpour
    diagnostics: Outpour
    belongings: AsyncExitStack

    @property
    def is_alive(self) -> bool:
        """Whether it still waits, as far as the zygote has told."""
        return not self.child.exited.done()

    def take_up(self, limits: Limits) -> float:
        """Bind it to a job's limits; the processor seconds that it had used before.

        Raises:
            ChildError: If it is dead.
        """
        try:
            spent = self.child.cpu_seconds()
            if self.layers.rlimits:
                rlimits.lower(self.child.pid, limits, spent)
        except ProcessLookupError as error:
            raise ChildError("it died while it waited") from error
        return spent

    async def close(self) -> None:
        """End it, and remove what it wrote."""
        await self.belongings.aclose()


async def forked(zygote: Zygote, scratch: Scratch, terms: Terms) -> Waiting:
    """A new child, once it waits.

    Raises:
        ZygoteError: If the zygote is gone, or has no room for another process.
        ChildError: If the child dies before it is ready.
    """
    async with AsyncExitStack() as stack:
        folder = await stack.enter_async_context(scratch.job())
        ours = stack.enter_context(ExitStack())
        output, diagnostics = Outpour(), Outpour()
        with ExitStack() as theirs:
            channel, far_channel = socketpair()
            theirs.enter_context(far_channel)
            ours.enter_context(channel)
            inlet, other_inlet = output.open(ours, theirs), diagnostics.open(ours, theirs)
            request = Request(
                scratch=folder,
                limits=terms.limits,
                layers=terms.layers,
                threads=terms.threads,
                warms_up=terms.warms_up,
                descriptors=(far_channel.fileno(), inlet, other_inlet),
            )
            child = await stack.enter_async_context(_held(zygote, request))
        reader, writer = await asyncio.open_connection(sock=channel)
        stack.push_async_callback(_closed, writer)
        await _ready(reader, diagnostics)
        return Waiting(
            child=child,
            layers=terms.layers,
            folder=folder,
            reader=reader,
            writer=writer,
            output=output,
            diagnostics=diagnostics,
            belongings=stack.pop_all(),
        )


@asynccontextmanager
async def _held(zygote: Zygote, request: Request) -> AsyncIterator[Child]:
    """A child that does not outlive us."""
    child = await zygote.fork(request)
    try:
        yield child
    finally:
        child.kill()
        with contextlib.suppress(ZygoteError):  # then the kernel ends it
            await asyncio.shield(child.exited)
        child.close()


async def _ready(reader: asyncio.StreamReader, diagnostics: Outpour) -> None:
    try:
        async with asyncio.timeout(_READY_SECONDS):
            frame = await protocol.read(reader, FROM_CHILD)
            if frame is None:
                await diagnostics.collect(DIAGNOSTICS_BYTES, lambda: None)
    except (ProtocolError, TimeoutError) as error:
        raise ChildError("it did not become ready") from error
    if frame is None or frame[0] is not Kind.READY:
        raise ChildError(diagnostics.kept.decode(errors="replace"))


async def _closed(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with contextlib.suppress(OSError):
        await writer.wait_closed()

"""The talk with a child: the job, its epochs, hidden inputs once there is a model, predictions.

Labels do not occur in it. A child that says anything out of turn is not listened to any longer.
"""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from challenges.verdicts import Epoch
from runner import messages, protocol
from runner.errors import ProtocolError
from runner.facts import Facts
from runner.jobs import Job
from runner.outcomes import Finished, Predicted, Problem, Stopped
from runner.protocol import FROM_CHILD, Frame, Kind

_MAX_EPOCHS = 10_000
_MAX_HISTORY_BYTES = 8 * 2**20  # of all epochs together, as they came

OnProgress = Callable[[tuple[Epoch, ...]], None]
"""Is given all epochs so far, after each."""


class Writer(Protocol):
    """Where the answers go."""

    def write(self, data: bytes, /) -> None:
        """Take bytes."""

    async def drain(self) -> None:
        """Wait until there is room for more."""


Said = Predicted | Finished | Problem | Stopped
"""What a child can say as its last word."""


@dataclass(slots=True, eq=False)
class Conversation:
    """What was heard from one child."""

    job: Job
    on_progress: OnProgress
    parameters: int | None = None
    facts: Facts | None = None
    history: list[Epoch] = field(default_factory=list)
    history_bytes: int = 0

    async def hold(self, reader: asyncio.StreamReader, writer: Writer) -> Said | None:
        """Give a waiting child its job, and talk; None if it went away without a last word.

        Raises:
            ProtocolError: If the child says something that it may not.
        """
        await _send(writer, _job_frames(self.job))
        while (frame := await protocol.read(reader, FROM_CHILD)) is not None:
            if (said := await self._heard(frame, writer)) is not None:
                return said
        return None

    async def _heard(self, frame: Frame, writer: Writer) -> Said | None:
        kind, payload = frame
        match kind:
            case Kind.EPOCH:
                self._note(payload)
            case Kind.TRAINED:
                return await self._trained(messages.parameters(payload), writer)
            case Kind.MODEL:
                self._described(messages.facts(payload))
            case Kind.PROBLEM:
                return messages.problem(payload)
            case Kind.PREDICTIONS:
                return self._predicted(payload)
            case _:
                raise ProtocolError(f"{kind.name} out of turn")
        return None

    def _note(self, payload: bytes) -> None:
        self.history_bytes += len(payload)
        if len(self.history) == _MAX_EPOCHS or self.history_bytes > _MAX_HISTORY_BYTES:
            raise ProtocolError("too many epochs")
        self.history.append(messages.epoch(payload))
        self.on_progress(tuple(self.history))

    async def _trained(self, parameters: int, writer: Writer) -> Finished | None:
        if self.parameters is not None:
            raise ProtocolError("trained twice")
        self.parameters = parameters
        if self.job.hidden_inputs is None:
            return Finished()
        inputs = protocol.pack(self.job.hidden_inputs)
        await _send(writer, [protocol.frame(Kind.HIDDEN, inputs)])
        return None

    def _described(self, facts: Facts) -> None:
        if self.parameters is None or self.facts is not None:
            raise ProtocolError("a model out of turn")
        self.facts = facts

    def _predicted(self, payload: bytes) -> Predicted:
        if self.parameters is None or self.job.hidden_inputs is None:
            raise ProtocolError("predictions before the inputs")
        return Predicted(values=messages.predictions(payload))


def _job_frames(job: Job) -> list[bytes]:
    head = messages.dump(
        source=job.source,
        arrays=list(job.arrays),
        provides=list(job.provides),
        setup=job.setup,
        check=job.check,
        names=list(job.names),
        has_model=job.model is not None,
        predicts=job.hidden_inputs is not None,
        parameters=job.limits.parameters,
        seed=job.seed,
        is_legacy=job.is_legacy,
        has_policy=job.has_policy,
    )
    arrays = [protocol.frame(Kind.ARRAY, protocol.pack(array)) for array in job.arrays.values()]
    files = [] if job.model is None else [protocol.frame(Kind.FILE, job.model)]
    return [protocol.frame(Kind.JOB, head), *arrays, *files]


async def _send(writer: Writer, frames: list[bytes]) -> None:
    # A child may die while it is talked to; what it said before is still to be read.
    with contextlib.suppress(ConnectionError):
        for frame in frames:
            writer.write(frame)
            await writer.drain()

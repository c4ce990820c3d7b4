"""The supervisor's side of the zygote: starting it, asking for children, hearing of their ends."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from challenges.challenge import Limits
from runner.errors import ZygoteError
from runner.isolation import environment
from runner.isolation.layers import Layers

_PROJECT = Path(__file__).parents[1]
_BOOT = """\
import sys
sys.path.append({project!r})
from runner.isolation.parent_death import die_with
die_with({supervisor})
from runner import zygote
zygote.main({control}, {supervisor})
"""
_START_SECONDS = 120.0  # importing TensorFlow from a cold disk
_MAX_MESSAGE = 65_536
_TICKS = os.sysconf("SC_CLK_TCK")

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exit:
    """How a child ended, as the kernel told the zygote."""

    status: int  # negative: the signal
    peak_memory_bytes: int
    cpu_seconds: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Child:
    """A forked child, held by its pidfd: a process id may be another's by now, this may not."""

    pid: int
    pidfd: int
    exited: asyncio.Future[Exit]

    def kill(self) -> None:
        """End it, if it has not ended."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.pidfd, signal.SIGKILL)

    def cpu_seconds(self) -> float:
        """How much processor time it has used.

        Raises:
            ProcessLookupError: If it is gone.
        """
        try:
            stat = Path(f"/proc/{self.pid}/stat").read_text("ascii", errors="replace")
        except FileNotFoundError as error:
            raise ProcessLookupError(self.pid) from error
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / _TICKS

    def close(self) -> None:
        """Let go of it."""
        os.close(self.pidfd)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the zygote must know to fork a child."""

    scratch: Path
    limits: Limits
    layers: Layers
    threads: int  # for one operation of TensorFlow
    warms_up: bool
    descriptors: tuple[int, int, int]  # channel, output, diagnostics


@dataclass(slots=True, kw_only=True, eq=False)
class _Expected:
    forked: asyncio.Future[Child]
    exited: asyncio.Future[Exit]


@dataclass(slots=True, eq=False)
class Zygote:
    """A running zygote."""

    process: subprocess.Popen[bytes]
    control: socket.socket
    ready: asyncio.Future[None]
    refused: Mapping[str, str] = field(default_factory=dict)  # what its children cannot have
    _jobs: dict[int, _Expected] = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=count)

    @classmethod
    def start(cls, home: Path) -> "Zygote":
        """Start a zygote; it is of use once `ready` is done."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        ours.setblocking(False)
        with theirs:
            process = _spawn(theirs.fileno(), home)
        loop = asyncio.get_running_loop()
        zygote = cls(process, ours, loop.create_future())
        loop.add_reader(ours, zygote._listen)
        return zygote

    @property
    def is_alive(self) -> bool:
        """Whether it can still be asked."""
        return self.control.fileno() >= 0

    async def warm(self) -> None:
        """Wait until TensorFlow is imported.

        Raises:
            ZygoteError: If that fails.
        """
        try:
            async with asyncio.timeout(_START_SECONDS):
                await asyncio.shield(self.ready)
        except TimeoutError as error:
            raise ZygoteError("TensorFlow could not be imported in time") from error

    async def fork(self, request: Request) -> Child:
        """A new child.

        Raises:
            ZygoteError: If the zygote is gone, or has no room for another process.
        """
        loop = asyncio.get_running_loop()
        number = next(self._numbers)
        expected = _Expected(forked=loop.create_future(), exited=loop.create_future())
        self._jobs[number] = expected
        try:
            socket.send_fds(self.control, [_encoded(number, request)], request.descriptors)
        except OSError as error:
            self._end()
            raise ZygoteError("the zygote is gone") from error
        return await expected.forked

    async def stop(self) -> None:
        """End it and all its children."""
        self._end()
        self.process.kill()
        await asyncio.to_thread(self.process.wait)

    def _listen(self) -> None:
        try:
            message, fds, _, _ = socket.recv_fds(self.control, _MAX_MESSAGE, 1)
        except BlockingIOError:
            return
        except OSError:
            message, fds = b"", []
        if message:
            self._hear(json.loads(message), fds)
        else:
            self._end()

    def _hear(self, message: Mapping[str, Any], fds: list[int]) -> None:
        event = str(message["event"])
        if event == "ready":
            self._begin(message["threads"], message["refused"])
            return
        expected = self._jobs[message["job"]]
        if event == "forked":
            self._hand_over(expected, message["pid"], fds[0])
        elif event == "failed":
            del self._jobs[message["job"]]
            expected.forked.set_exception(ZygoteError(str(message["detail"])))
        else:
            del self._jobs[message["job"]]
            expected.exited.set_result(_exit(message))

    def _hand_over(self, expected: _Expected, pid: int, pidfd: int) -> None:
        child = Child(pid=pid, pidfd=pidfd, exited=expected.exited)
        if expected.forked.cancelled():  # nobody waits for it any longer
            child.kill()
            child.close()
        _settle(expected.forked, child)

    def _begin(self, threads: int, refused: Mapping[str, str]) -> None:
        self.refused = refused
        if threads == 1:
            _settle(self.ready, None)
        else:
            self.ready.set_exception(ZygoteError(f"the zygote has {threads} threads, not one"))

    def _end(self) -> None:
        if not self.is_alive:
            return
        asyncio.get_running_loop().remove_reader(self.control)
        self.control.close()
        jobs = list(self._jobs.values())
        self._jobs.clear()
        for future in [self.ready, *(f for job in jobs for f in (job.forked, job.exited))]:
            if not future.done():
                future.set_exception(ZygoteError("the zygote died"))
                future.exception()  # whoever waits is told; nobody need wait


def _settle(future: asyncio.Future[_T], value: _T) -> None:
    if not future.done():
        future.set_result(value)


def _encoded(number: int, request: Request) -> bytes:
    return json.dumps(
        {
            "job": number,
            "scratch": str(request.scratch),
            "limits": request.limits.model_dump(),
            "layers": request.layers.as_dict(),
            "threads": request.threads,
            "warms_up": request.warms_up,
        }
    ).encode()


def _exit(message: Mapping[str, float]) -> Exit:
    return Exit(
        status=int(message["status"]),
        peak_memory_bytes=int(message["peak"]),
        cpu_seconds=message["seconds"],
    )


def _spawn(control: int, home: Path) -> subprocess.Popen[bytes]:
    boot = _BOOT.format(project=str(_PROJECT), supervisor=os.getpid(), control=control)
    with (home / "zygote.log").open("wb") as log:
        return subprocess.Popen(  # noqa: S603  # our own interpreter, our own words
            [sys.executable, "-I", "-c", boot],
            env=environment.of_zygote(home),
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=[control],
            start_new_session=True,
        )

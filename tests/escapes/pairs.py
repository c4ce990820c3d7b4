"""Two processes that try to tell each other something through every channel there is.

Each file in `channels/` has a sender's half, `send`, and a receiver's, `look`. The receiver looks
before anything was sent and once more afterwards; a channel in which it then sees something else
carries a bit. They have agreed on names before, and know each other's process ids.
"""

import asyncio
import json
import secrets
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from ctypes import CDLL
from dataclasses import dataclass
from pathlib import Path

import psutil

from challenges.challenge import Limits
from runner.isolation.layers import Layers
from runner.jobs import Job
from runner.supervisor import Supervisor

CHANNELS = {
    path.stem: path.read_text("utf-8")
    for path in sorted((Path(__file__).parent / "channels").glob("*.py"))
}
PATIENT = Limits(wall_seconds=120.0, cpu_seconds=120)
WAIT_SECONDS = 110

_PRELUDE = """
import json, os, time, types

HERE = os.getcwd()

def say(word):
    open(f"{HERE}/{word}", "w").close()

def hear(word):
    while not os.path.exists(f"{HERE}/{word}"):
        time.sleep(0.01)

def loaded():
    for name, source in CHANNELS.items():
        space = {}
        try:
            exec(compile(source, name, "exec"), space)
        except Exception:
            pass  # what it needs is refused at once
        yield name, space

def tried(call):
    try:
        return repr(call(facts))
    except Exception:
        return "refused"

channels = dict(loaded())
say("ready")
hear("facts")
facts = types.SimpleNamespace(**json.load(open(f"{HERE}/facts.json")))
"""
_SENDER = """
hear("send")
for space in channels.values():
    if "send" in space:
        tried(space["send"])
say("sent")
hear("end")
"""
_RECEIVER = """
halves = {name: space["look"] for name, space in channels.items() if "look" in space}
before = {name: tried(look) for name, look in halves.items()}
say("looked")
hear("look")
time.sleep(0.3)  # a signal may be on its way
print(*[name for name, look in halves.items() if tried(look) != before[name]])
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One of the two."""

    pid: int
    folder: Path

    async def hear(self, word: str) -> None:
        """Wait until it says this."""
        async with asyncio.timeout(WAIT_SECONDS):
            while not (self.folder / word).exists():
                await asyncio.sleep(0.02)

    def tell(self, word: str) -> None:
        """Tell it this."""
        (self.folder / word).touch()

    def introduce(self, peer: "Party", facts: dict[str, object]) -> None:
        """Tell it all about the other."""
        (self.folder / "facts.json").write_text(json.dumps({**facts, "peer": peer.pid}))
        self.tell("facts")


def script(half: str) -> str:
    """The source of a sender, or of a receiver."""
    return f"CHANNELS = {CHANNELS!r}\n{_PRELUDE}\n{half}"


async def learnt_in_cages(supervisor: Supervisor, root: Path, layers: Layers) -> set[str]:
    """The channels through which a bit gets from one child to another, without the policy."""
    async with asyncio.TaskGroup() as group:

        async def start(half: str) -> tuple[Party, "asyncio.Task[str]"]:
            before = _folders(root), _descendants()
            task = group.create_task(_run(supervisor, script(half), layers))
            while not (new := _ready(root) - before[0]):
                await asyncio.sleep(0.02)
            [folder], [pid] = new, _descendants() - before[1]
            return Party(pid=pid, folder=folder), task

        return await _held(start)


async def learnt_in_the_open(folder: Path) -> set[str]:
    """The channels through which a bit gets from one plain process to another."""
    with _plain_processes(folder) as begin:
        return await _held(begin)


async def _held(
    start: Callable[[str], Awaitable[tuple[Party, "asyncio.Task[str]"]]],
) -> set[str]:
    receiver, said = await start(_RECEIVER)
    sender, over = await start(_SENDER)
    facts: dict[str, object] = {
        "name": f"word-{secrets.token_hex(6)}",
        "key": secrets.randbelow(2**31 - 1) + 1,
        "port": 20_000 + secrets.randbelow(10_000),
    }
    try:
        for one, other in ((receiver, sender), (sender, receiver)):
            await one.hear("ready")
            one.introduce(other, facts)
        await receiver.hear("looked")
        sender.tell("send")
        await sender.hear("sent")
        receiver.tell("look")
        return set((await said).split())
    finally:
        sender.tell("end")
        await over
        _clean_up(str(facts["name"]))


async def _run(supervisor: Supervisor, source: str, layers: Layers) -> str:
    job = Job(source=source, has_policy=False, limits=PATIENT)
    return (await supervisor.run(job, layers=layers)).output


def _folders(root: Path) -> set[Path]:
    return set(root.glob("*/job-*"))


def _ready(root: Path) -> set[Path]:
    return {folder for folder in _folders(root) if (folder / "ready").exists()}


def _descendants() -> set[int]:
    return {
        child.pid
        for zygote in psutil.Process().children()
        if "zygote.main" in " ".join(zygote.cmdline())
        for child in zygote.children()
    }


@contextmanager
def _plain_processes(
    folder: Path,
) -> Iterator[Callable[[str], Awaitable[tuple[Party, "asyncio.Task[str]"]]]]:
    running: list[subprocess.Popen[str]] = []

    async def start(half: str) -> tuple[Party, "asyncio.Task[str]"]:
        own = folder / str(len(running))
        own.mkdir()
        process = subprocess.Popen(
            [sys.executable, "-c", script(half)], cwd=own, stdout=subprocess.PIPE, text=True
        )
        running.append(process)
        output = asyncio.ensure_future(asyncio.to_thread(_output, process))
        return Party(pid=process.pid, folder=own), output

    try:
        yield start
    finally:
        for process in running:
            process.kill()
            process.wait()


def _output(process: "subprocess.Popen[str]") -> str:
    return process.communicate()[0]


def _clean_up(name: str) -> None:
    for path in (f"/tmp/{name}", f"/tmp/{name}-fifo", f"/dev/shm/{name}"):
        Path(path).unlink(missing_ok=True)
    CDLL(None).mq_unlink(f"/{name}".encode())  # the kernel allows only a few of them

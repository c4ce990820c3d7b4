"""The processes of an installation, each of which may be killed and comes back."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tests.chaos.chat import TOKEN
from tests.journey.demo import ROOT, free_port


@dataclass
class Kept:
    """A process that is started again after it was killed."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str]
    log: Path
    process: "subprocess.Popen[bytes] | None" = None
    started_at: float = 0.0  # monotonic seconds
    start_seconds: float = 0.0  # that it needs until it is of use, on this machine, now

    def start(self) -> None:
        self.started_at = time.monotonic()
        environment = {**os.environ, **self.environment}  # noqa: TID251 - of the child
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *self.command],
                cwd=ROOT, env=environment, stdout=log, stderr=log,
            )  # fmt: skip

    @property
    def is_up(self) -> bool:
        return self.process is not None and self.process.poll() is None

    @property
    def age(self) -> float:
        """Seconds since it was started."""
        return time.monotonic() - self.started_at

    def descendants(self, words: str) -> list[psutil.Process]:
        """The processes below it whose command line has these words."""
        if not self.is_up:
            return []
        assert self.process is not None
        with contextlib.suppress(psutil.NoSuchProcess):
            found = psutil.Process(self.process.pid).children(recursive=True)
            return [one for one in found if words in _command(one)]
        return []

    def signal(self, number: signal.Signals) -> None:
        assert self.process is not None
        self.process.send_signal(number)
        if number == signal.SIGKILL:
            self.process.wait()

    def stop(self) -> None:
        if self.is_up:
            self.signal(signal.SIGKILL)


@dataclass
class Installation:
    """A chat, a bot and workers on one database."""

    address: str
    folder: Path
    people: int
    port: int = field(default_factory=free_port)
    bots: list[Kept] = field(default_factory=list)
    workers: list[Kept] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def kept(self, name: str, *command: str) -> Kept:
        """A process of it that is not started yet."""
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        environment = {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "DATABASE_URL": self.address,
            "DAILYTENSOR_BOT_API_URL": self.url,
            "DAILYTENSOR_DATA_DIR": str(folder),
        }
        return Kept(name, command, environment, self.folder / f"{name}.log")

    @contextmanager
    def running(self, *, sandboxes: int, papers: int) -> Iterator[None]:
        """Have everything up, and everything down afterwards."""
        chat = str(self.folder / "chat"), str(self.port), str(self.people)
        Path(chat[0]).mkdir()
        self.bots = [self.kept("bot", "bot", "run", "--no-runner")]
        self.workers = [
            *(self.kept(f"sandbox{n}", "tests.chaos.worker") for n in range(sandboxes)),
            *(self.kept(f"paper{n}", "tests.chaos.paper", f"paper{n}") for n in range(papers)),
        ]
        with ExitStack() as exits:
            for process in (
                self.kept("telegram", "tests.chaos.chat", *chat),
                *self.bots,
                *self.workers,
            ):
                process.start()
                exits.callback(process.stop)
            yield


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.NoSuchProcess:
        return ""

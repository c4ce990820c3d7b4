"""`dailytensor demo` as a child process, as a newcomer starts it, and may kill it."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]


@dataclass
class Demo:
    """The demo on a free port, with a folder of its own that outlives it."""

    folder: Path
    port: int = field(default_factory=lambda: free_port())
    _process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def process(self) -> subprocess.Popen[bytes]:
        assert self._process is not None
        return self._process

    async def start(self) -> None:
        """Start it and wait until the page answers."""
        environment = {**os.environ, "DAILYTENSOR_DATA_DIR": str(self.folder)}  # noqa: TID251
        with (self.folder / "demo.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot", "demo", "--port", str(self.port)],
                cwd=ROOT, env=environment, stdout=log, stderr=log,
            )  # fmt: skip
        async with httpx.AsyncClient(base_url=self.url) as http:
            while not await _answers(http):
                assert self._process.poll() is None, self.log()
                await asyncio.sleep(0.1)

    def kill(self) -> None:
        """Pull the plug: kill -9."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        """Stop it as Ctrl-C does, and return its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=60)

    def log(self) -> str:
        return (self.folder / "demo.log").read_text()


async def _answers(http: httpx.AsyncClient) -> bool:
    try:
        return (await http.get("/chat/state")).status_code == httpx.codes.OK
    except httpx.HTTPError:
        return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

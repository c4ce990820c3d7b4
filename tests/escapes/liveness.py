"""Which hostile snippets are live: where nothing stops them, they reach what they are after."""

import fcntl
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socketpair
from tempfile import TemporaryFile
from typing import Any

from tests.escapes import naive
from tests.escapes.canaries import ENV_NAME, ENV_SECRET, PROJECT, Canaries
from tests.escapes.report import Reached
from tests.escapes.snippets import NEEDS_A_JUDGE, SPAWNS, Snippet


def evidence(snippets: Iterable[Snippet], folder: Path) -> Reached:
    """Run snippets with no wall and no policy, one after another, and see what they reach."""
    with _plain_process() as process:
        return {
            each.name: _reached(each, process, folder / str(number))
            for number, each in enumerate(snippets)  # a unix socket's path must be short
        }


@contextmanager
def _open_descriptors() -> Iterator[tuple[int, int]]:
    """What a careless parent leaves open: a file with a secret, and a socket."""
    near, far = socketpair()
    with TemporaryFile() as secret, near, far:
        secret.write(ENV_SECRET.encode())
        secret.flush()
        # Above the numbers that have a use of their own.
        passed = [fcntl.fcntl(each, fcntl.F_DUPFD, 16) for each in (secret, near)]
        yield passed[0], passed[1]
        for fd in passed:
            os.close(fd)


@contextmanager
def _plain_process() -> Iterator["subprocess.Popen[str]"]:
    with (
        _open_descriptors() as left_open,
        subprocess.Popen(
            [sys.executable, "-m", "tests.escapes.uncontained"],
            cwd=PROJECT,
            env={ENV_NAME: ENV_SECRET, "PATH": os.defpath, "TF_CPP_MIN_LOG_LEVEL": "3"},
            pass_fds=left_open,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process,
    ):
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def _reached(snippet: Snippet, process: "subprocess.Popen[str]", folder: Path) -> list[str]:
    own = folder / "own"
    own.mkdir(parents=True)
    output, channel = folder / "output", folder / "channel"
    with Canaries(folder / "canaries", folder / "neighbour") as canaries:
        order = {
            "source": canaries.planted_in(snippet.source),
            "labels": canaries.token,
            "is_bomb": snippet.is_bomb,
            "spawns": snippet.name in SPAWNS,
            "judges": snippet.family in NEEDS_A_JUDGE and not snippet.is_bomb,
            "folder": str(own),
            "output": str(output),
            "channel": str(channel),
        }
        end = _ask(process, order)
        printed = output.read_text(errors="replace") if output.exists() else ""
        found = canaries.reached(said=printed, printed=printed)
    if end["took"]:
        found.append(f"took: {end['took']}")
    if order["judges"] and end["status"] == naive.ACCEPTED:
        found.append("a naive grader accepts it")
    if channel.exists() and channel.stat().st_size:
        found.append("the channel was written to")
    return found


def _ask(process: "subprocess.Popen[str]", order: dict[str, object]) -> dict[str, Any]:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(order) + "\n")
    process.stdin.flush()
    end: dict[str, Any] = json.loads(process.stdout.readline())
    return end

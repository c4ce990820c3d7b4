"""A plain process in which hostile snippets run with no wall and no policy, one fork each.

Imports TensorFlow once, as every script of that kind does, then takes orders on its standard
input: a line of JSON with the source, its family, the folder to be in, and the files for output
and channel. Answers each with a line of JSON: how it ended, and what it took.
"""

import contextlib
import ctypes
import json
import os
import resource
import signal
import sys
import time
import warnings
from pathlib import Path
from typing import Any

from runner.isolation import parent_death
from tests.escapes import naive, watch

CHANNEL = 3
PATIENCE_SECONDS = 6.0
_PR_SET_CHILD_SUBREAPER = 36
_NOBODY_ELSE = 64_000  # and the process's number on top: an id that no other process has
_FEW_PROCESSES = 48


def serve() -> None:
    """Run what is ordered, one at a time, and say how it went."""
    # A bomb that becomes somebody else cannot import what it needs any more.
    import multiprocessing.popen_fork  # noqa: F401

    import tensorflow  # noqa: F401

    parent_death.die_with(os.getppid())
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    print("ready", flush=True)
    for line in sys.stdin:
        order, harness = json.loads(line), os.getpid()
        pid = os.fork()
        if pid == 0:
            parent_death.die_with(harness)
            _be_hostile(order)
        print(json.dumps(_outcome(pid, order)), flush=True)


def _outcome(pid: int, order: dict[str, Any]) -> dict[str, Any]:
    took = ""
    if order["is_bomb"]:
        outputs = [Path(order["output"]), Path(order["channel"])]
        took = watch.taken(pid, Path(order["folder"]), outputs)
        os.kill(pid, signal.SIGKILL)
    status = _awaited(pid)
    watch.end_all()
    return {"status": status, "took": took}


def _awaited(pid: int) -> int:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > deadline:
            os.kill(pid, signal.SIGKILL)
        time.sleep(0.005)


def _be_hostile(order: dict[str, Any]) -> None:
    os.setsid()
    os.chdir(order["folder"])
    output = os.open(order["output"], os.O_CREAT | os.O_RDWR | os.O_APPEND, 0o600)
    channel = os.open(order["channel"], os.O_CREAT | os.O_RDWR | os.O_APPEND, 0o600)
    os.dup2(output, 1)
    os.dup2(os.open(os.devnull, os.O_RDWR), 2)
    os.dup2(channel, CHANNEL)
    sys.stdout = open(1, "w", closefd=False, buffering=1, errors="replace")  # noqa: SIM115
    warnings.simplefilter("ignore")
    if order["is_bomb"]:
        _bound(order)
    code = naive.BELOW
    with contextlib.suppress(BaseException):
        code = naive.judge(order["source"], order["labels"]) if order["judges"] else _run(order)
    sys.stdout.flush()
    os._exit(code)


def _run(order: dict[str, Any]) -> int:
    naive.run(order["source"], {"__name__": "__main__"})
    return 0


def _bound(order: dict[str, Any]) -> None:
    """Limits of this harness's own, within which a bomb shows what it would do without."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (8, 8))
    resource.setrlimit(resource.RLIMIT_NOFILE, (512, 512))
    resource.setrlimit(resource.RLIMIT_AS, (8 * 2**30, 8 * 2**30))
    if order["spawns"]:
        _become_nobody(order["folder"])
        resource.setrlimit(resource.RLIMIT_NPROC, (_FEW_PROCESSES, _FEW_PROCESSES))


def _become_nobody(folder: str) -> None:
    """Root's processes are not counted: be a user who has no other processes."""
    if os.geteuid() == 0:
        user = _NOBODY_ELSE + os.getpid() % 1000
        os.chown(folder, user, user)
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)


if __name__ == "__main__":
    serve()

"""A plain process in which hostile snippets run with no wall and no policy, one fork each.

Imports TensorFlow once, as every script of that kind does, then takes orders on its standard
input: a line of JSON with the source, the folder to be in, and the files for output and channel.
"""

import contextlib
import json
import os
import signal
import sys
import time
import warnings

CHANNEL = 3
PATIENCE_SECONDS = 6.0


def serve() -> None:
    """Run what is ordered, one at a time, and say when it is over."""
    import keras  # noqa: F401
    import numpy  # noqa: F401
    import tensorflow  # noqa: F401

    print("ready", flush=True)
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            _be_hostile(json.loads(line))
        _await(pid)
        print("over", flush=True)


def _be_hostile(order: dict[str, str]) -> None:
    os.setsid()
    os.chdir(order["folder"])
    output = os.open(order["output"], os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    channel = os.open(order["channel"], os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    os.dup2(output, 1)
    os.dup2(os.open(os.devnull, os.O_RDWR), 2)
    os.dup2(channel, CHANNEL)
    sys.stdout = open(1, "w", closefd=False, buffering=1)  # noqa: SIM115
    warnings.simplefilter("ignore")
    with contextlib.suppress(BaseException):
        exec(compile(order["source"], "<submission>", "exec"), {"__name__": "__main__"})
    sys.stdout.flush()
    os._exit(0)


def _await(pid: int) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while os.waitpid(pid, os.WNOHANG) == (0, 0):
        if time.monotonic() > deadline:
            os.killpg(pid, signal.SIGKILL)
        time.sleep(0.005)


if __name__ == "__main__":
    serve()

"""Whether a bomb really takes something: a short watch, by whoever started it."""

import contextlib
import os
import signal
import time
from pathlib import Path

import psutil

_PATIENCE_SECONDS = 20.0  # for its share of a busy machine
_LONG_SECONDS = 1.5
_IDLE = frozenset({psutil.STATUS_SLEEPING, psutil.STATUS_ZOMBIE})  # a main thread may be over
_POLL_SECONDS = 0.01
_MANY_BYTES = 150 * 2**20
_MUCH_DISK = 24 * 2**20
_MUCH_OUTPUT = 2**20
_MUCH_TIME = 1.5
_MANY_PROCESSES = 12
_MANY_THREADS = 96
_MANY_FILES = 128
_MANY_ENTRIES = 200
_CRASHES = frozenset({signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL})


def taken(pid: int, folder: Path, outputs: list[Path]) -> str:
    """What a process takes more of than anybody should, or that it will not end; or nothing."""
    process = psutil.Process(pid)
    before = process.memory_info().rss
    begun = idle_since = time.monotonic()
    while (now := time.monotonic()) - begun < _PATIENCE_SECONDS:
        status = _status(pid)
        if status is not None:
            return "crashes" if -status in _CRASHES else ""
        found = _excess(process, before, folder, outputs)
        if found:
            return found
        if process.status() not in _IDLE:  # it may only be waiting for its turn
            idle_since = now
        if now - idle_since > _LONG_SECONDS:
            return "never ends"
        time.sleep(_POLL_SECONDS)
    return ""


def end_all() -> None:
    """End whatever still lives below this process; who lost a parent is below it, too."""
    while left := psutil.Process().children(recursive=True):
        for each in left:
            with contextlib.suppress(psutil.NoSuchProcess):
                each.kill()
        psutil.wait_procs(left, timeout=1)


def _status(pid: int) -> int | None:
    """How it ended, without taking that from whoever waits for it."""
    state = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    if state is None:
        return None
    return state.si_status if state.si_code == os.CLD_EXITED else -state.si_status


def _excess(process: psutil.Process, before: int, folder: Path, outputs: list[Path]) -> str:
    try:
        times = process.cpu_times()
        facts = {
            "memory": process.memory_info().rss - before > _MANY_BYTES,
            "processes": len(process.children(recursive=True)) > _MANY_PROCESSES,
            "threads": process.num_threads() > _MANY_THREADS,
            "descriptors": process.num_fds() > _MANY_FILES,
            "output": sum(path.stat().st_size for path in outputs) > _MUCH_OUTPUT,
            "disk": _is_full(folder),
            "processor": times.user + times.system > _MUCH_TIME,
        }
    except (psutil.Error, OSError):  # it ended while it was looked at
        return ""
    return next((what for what, is_so in facts.items() if is_so), "")


def _is_full(folder: Path) -> bool:
    entries = size = 0
    for top, folders, files in os.walk(folder, onerror=None):
        entries += len(folders) + len(files)
        size += sum(Path(top, name).lstat().st_size for name in files)
        if entries > _MANY_ENTRIES or size > _MUCH_DISK:
            return True
    return False

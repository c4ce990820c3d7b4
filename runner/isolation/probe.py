"""What this machine grants beyond the portable profile, found out by doing it."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from runner.isolation import namespaces, pid_namespace, requirements

NAMESPACES, PROCESSES = "namespaces", "process namespace"
"""What may be refused."""


def refusals(*, folders: Iterable[Path], scratch: Path) -> dict[str, str]:
    """What is refused to the children of this process, and why; tried in throw-away ones.

    Raises:
        SandboxUnavailableError: If this machine has not even what the walls need.
    """
    machine = requirements.met().machine
    attempts: dict[str, Callable[[], None]] = {
        NAMESPACES: lambda: namespaces.enter(machine=machine, folders=folders, scratch=scratch),
        PROCESSES: _fork_apart,
    }
    tried = {what: _tried(attempt) for what, attempt in attempts.items()}
    return {what: why for what, why in tried.items() if why}


def _tried(attempt: Callable[[], None]) -> str:
    """Why a child could not do it; nothing if it could."""
    answer, question = os.pipe()
    pid = os.fork()
    if pid == 0:
        _try(attempt, question)
    os.close(question)
    with os.fdopen(answer, encoding="utf-8", errors="replace") as told:
        why = told.read()
    os.waitpid(pid, 0)
    return why


def _try(attempt: Callable[[], None], question: int) -> None:
    try:
        attempt()
    except BaseException as error:  # noqa: BLE001  # it must not live on as a zygote
        os.write(question, str(error).encode(errors="replace"))
    finally:
        os._exit(0)


def _fork_apart() -> None:
    pid = pid_namespace.fork(apart=True)
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)

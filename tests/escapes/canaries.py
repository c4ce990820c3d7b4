"""Canaries: what a hostile snippet must not reach, told apart for each run.

A snippet is given their names in place of `@SECRET_FILE@` and the like. Whether it got through is
decided by what happened to them, never by what the judge says. Only where the kernel leaves no
trace outside does the snippet say so itself, by printing `@PROOF@`.
"""

import ctypes
import os
import secrets
import shutil
import socket
import subprocess
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

ENV_NAME = "DAILYTENSOR_CANARY"
ENV_SECRET = f"canary-{secrets.token_hex(8)}"
CHANNEL = 3
PROJECT = Path(__file__).parents[2]

Snapshot = dict[str, tuple[int, int, int, int]]

_LONG = 60_000  # lines, or numbers: more than anybody writes, less than a job's frame holds
_LIBC = ctypes.CDLL(None)
_REMOVE = 0  # IPC_RMID
_HELD = frozenset("TtZX")  # states of a process that was stopped, or is no more


@dataclass(slots=True, eq=False)
class Canaries:
    """The canaries of one run. Use it as a context."""

    folder: Path
    neighbour: Path  # lies beside the snippet's own folder
    token: str = field(default_factory=lambda: f"canary-{secrets.token_hex(8)}")
    proof: str = field(default_factory=lambda: f"proof-{secrets.token_hex(8)}")
    name: str = field(default_factory=lambda: f"dailytensor-{secrets.token_hex(8)}")
    _stack: ExitStack = field(default_factory=ExitStack)
    _listeners: dict[str, socket.socket] = field(default_factory=dict)
    _before: Snapshot = field(default_factory=dict)
    _labels: "ctypes.Array[ctypes.c_char]" = field(init=False)  # lie in this process's memory
    _pipe: int = field(init=False)
    _victim: "subprocess.Popen[bytes]" = field(init=False)
    _treated: tuple[str, ...] = ()  # how the kernel treats the victim

    def __enter__(self) -> "Canaries":
        self._labels = ctypes.create_string_buffer(self.token.encode())
        self._write()
        self._listen()
        self._victim = self._start_victim()
        self._treated = _treatment(self._victim.pid)
        self._before = self._snapshot()
        return self

    def __exit__(self, *error: object) -> None:
        self._victim.kill()
        self._victim.wait()
        self._stack.close()
        os.close(self._pipe)
        _forget(self._key, self.name)
        Path("/dev/shm", self.name).unlink(missing_ok=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.neighbour, ignore_errors=True)

    def planted_in(self, source: str) -> str:
        """The snippet with the names of these canaries."""
        names = {
            "SECRET_FILE": self.folder / "secret" / "secret.txt",
            "SECRET_DIR": self.folder / "secret",
            "OUTSIDE": self.folder / "outside",
            "VICTIM_FILE": self.folder / "outside" / "victim.txt",
            "NEIGHBOUR": self.neighbour,
            "PROJECT": PROJECT,
            "PIPE": self.folder / "pipe",
            "VICTIM_PID": self._victim.pid,
            "SUPERVISOR_PID": os.getpid(),
            "LABELS_ADDRESS": ctypes.addressof(self._labels),
            "LABELS_SIZE": len(self.token),
            "KEY": self._key,
            "LISTENER_PORT": self._listeners["tcp"].getsockname()[1],
            "UDP_PORT": self._listeners["udp"].getsockname()[1],
            "UNIX_SOCKET": self.folder / "listener",
            "NAME": self.name,
            "PROOF": self.proof,
            "ENV_NAME": ENV_NAME,
            "CHANNEL": CHANNEL,
            "CR": "\r",
            "LS": "\u2028",
            "PADDING": "x = 1\n" * _LONG,
            "LIST": "0, " * _LONG,
        }
        for name, value in names.items():
            source = source.replace(f"@{name}@", str(value))
        return source

    def reached(self, *, said: str, printed: str) -> list[str]:
        """What the snippet got at, given all that came out of it and what of that it printed."""
        found = {
            "a secret came out": self.token in said or ENV_SECRET in said,
            "the snippet proved it": self.proof in printed,
            "a file outside was touched": self._snapshot() != self._before,
            "shared memory was left": Path("/dev/shm", self.name).exists(),
            "a System V object was left": any(_identifiers(self._key)),
            "the pipe was written to": bool(_read(self._pipe)),
            "the labels were changed": self._labels.value != self.token.encode(),
            "the victim was hurt": self._is_victim_hurt(),
            "the victim is treated differently": _treatment(self._victim.pid) != self._treated,
        }
        connected = {f"{kind} was reached": _was_reached(s) for kind, s in self._listeners.items()}
        return [what for what, is_so in {**found, **connected}.items() if is_so]

    def _write(self) -> None:
        secret, outside = self.folder / "secret", self.folder / "outside"
        for made in (secret, outside, self.neighbour):
            made.mkdir(parents=True)
        for file in (secret / "secret.txt", secret / "labels.txt", self.neighbour / "answer.txt"):
            file.write_text(self.token + "\n")
        (secret / "module.py").write_text(f"secret = {self.token!r}\n")
        (secret / self.token).touch()
        (self.neighbour / self.token).touch()
        (outside / "victim.txt").write_text("kept")
        os.mkfifo(self.folder / "pipe")
        self._pipe = os.open(self.folder / "pipe", os.O_RDONLY | os.O_NONBLOCK)

    def _listen(self) -> None:
        places: dict[str, tuple[int, int, tuple[str, int] | str]] = {
            "tcp": (socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 0)),
            "udp": (socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 0)),
            "unix": (socket.AF_UNIX, socket.SOCK_STREAM, str(self.folder / "listener")),
            "abstract": (socket.AF_UNIX, socket.SOCK_STREAM, f"\0{self.name}"),
        }
        for kind, (family, style, address) in places.items():
            listener = self._stack.enter_context(socket.socket(family, style))
            listener.bind(address)
            listener.setblocking(False)
            if style == socket.SOCK_STREAM:
                listener.listen()
            self._listeners[kind] = listener

    def _start_victim(self) -> "subprocess.Popen[bytes]":
        """A process with the secret as its name, in its environment and in an open file."""
        with (self.folder / "secret" / "secret.txt").open() as secret:
            return subprocess.Popen(
                [self.token, "300"],
                executable=shutil.which("sleep"),
                env={"SECRET": self.token},
                stdin=secret,
                start_new_session=True,
            )

    def _is_victim_hurt(self) -> bool:
        return self._victim.poll() is not None or _state(self._victim.pid) in _HELD

    @property
    def _key(self) -> int:
        """A number for System V objects, which have no names."""
        return 0x7E570000 + self._victim.pid

    def _snapshot(self) -> Snapshot:
        watched = [self.folder / "outside", self.neighbour]
        paths = [path for top in watched for path in (top, *sorted(top.rglob("*")))]
        return {str(path): _facts(path) for path in paths if path.is_symlink() or path.exists()}


def _facts(path: Path) -> tuple[int, int, int, int]:
    facts = os.lstat(path)
    return facts.st_mode, facts.st_size, facts.st_mtime_ns, facts.st_nlink


def _state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1][0]


def _treatment(pid: int) -> tuple[str, ...]:
    """Priority, processors and the like, which one process can change of another."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
        return (
            *fields[15:17],  # priority, niceness
            *fields[38:39],  # scheduling policy
            str(sorted(os.sched_getaffinity(pid))),
            Path(f"/proc/{pid}/oom_score_adj").read_text(),
            Path(f"/proc/{pid}/limits").read_text(),
        )
    except OSError:  # it was hurt
        return ()


def _identifiers(key: int) -> tuple[bool, ...]:
    """Whether there is shared memory, a set of semaphores, a queue of this key."""
    found = _LIBC.shmget(key, 0, 0), _LIBC.semget(key, 0, 0), _LIBC.msgget(key, 0)
    return tuple(each >= 0 for each in found)


def _forget(key: int, name: str) -> None:
    """Remove what a live snippet has left in the kernel."""
    _LIBC.shmctl(_LIBC.shmget(key, 0, 0), _REMOVE, None)
    _LIBC.semctl(_LIBC.semget(key, 0, 0), 0, _REMOVE, None)
    _LIBC.msgctl(_LIBC.msgget(key, 0), _REMOVE, None)
    _LIBC.mq_unlink(f"/{name}".encode())


def _read(pipe: int) -> bytes:
    try:
        return os.read(pipe, 16)
    except BlockingIOError:
        return b""


def _was_reached(listener: socket.socket) -> bool:
    try:
        if listener.type == socket.SOCK_STREAM:
            listener.accept()[0].close()
        else:
            listener.recv(16)
    except BlockingIOError:
        return False
    return True

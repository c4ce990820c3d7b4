"""Landlock: which files exist for this process. Everything that is not listed is refused."""

import ctypes
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from runner.isolation import descriptors, kernel

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every machine
_VERSION = 1
_PATH_BENEATH = 1

_WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 1, 1 << 2, 1 << 3
_REMOVE_DIR, _REMOVE_FILE = 1 << 4, 1 << 5
_MAKE_DIR, _MAKE_REG = 1 << 7, 1 << 8
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_OF_A_FILE = 1 | _WRITE_FILE | _READ_FILE | _TRUNCATE | 1 << 15
_READ = _READ_FILE | _READ_DIR
_WRITE = _WRITE_FILE | _REMOVE_DIR | _REMOVE_FILE | _MAKE_DIR | _MAKE_REG | _REFER | _TRUNCATE

_KNOWN = {1: 0x1FFF, 2: 0x3FFF, 3: 0x7FFF, 4: 0x7FFF, 5: 0xFFFF}
_NET_SINCE, _NET = 4, 0b11  # binding and connecting TCP
_SCOPES_SINCE, _SCOPES = 6, 0b11  # abstract sockets, signals


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("files", ctypes.c_uint64),
        ("net", ctypes.c_uint64),
        ("scopes", ctypes.c_uint64),
    )


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def abi() -> int:
    """Which version of Landlock the kernel speaks; 0 for none."""
    try:
        return kernel.syscall(_CREATE_RULESET, None, 0, _VERSION)
    except OSError:
        return 0


@dataclass(frozen=True, slots=True)
class Rules:
    """Leave to read files and folders, looked up once for all children of a process.

    The descriptors that it is given by stay open in that process.
    """

    rules: tuple[_PathBeneath, ...]

    @classmethod
    def of(cls, readable: Iterable[Path]) -> Self:
        """Look up what may be read; what does not exist needs no leave.

        Raises:
            OSError: If something cannot be opened.
        """
        handled = _handled(abi())
        found = (_rule(path, _READ & handled) for path in readable)
        return cls(tuple(_kept(rule) for rule in found if rule is not None))


def restrict(*, known: Rules, readable: Iterable[Path], writable: Iterable[Path]) -> None:
    """Leave this process only what is known, and these files and folders, for good.

    Raises:
        OSError: If the kernel has no Landlock.
    """
    version = abi()
    handled = _handled(version)
    with _ruleset(version, handled) as ruleset:
        for rule in known.rules:
            _add(ruleset, rule)
        for path in readable:
            _allow(ruleset, path, _READ & handled)
        for path in writable:
            _allow(ruleset, path, (_READ | _WRITE) & handled)
        kernel.syscall(_RESTRICT_SELF, ruleset, 0)


def _handled(version: int) -> int:
    return _KNOWN[min(version, max(_KNOWN))] if version else _KNOWN[1]


@contextmanager
def _ruleset(version: int, handled: int) -> Iterator[int]:
    rules = _Ruleset(handled, _NET, _SCOPES)
    size = 24 if version >= _SCOPES_SINCE else 16 if version >= _NET_SINCE else 8
    fd = kernel.syscall(_CREATE_RULESET, ctypes.byref(rules), size, 0)
    try:
        yield fd
    finally:
        os.close(fd)


def _allow(ruleset: int, path: Path, access: int) -> None:
    rule = _rule(path, access)
    if rule is not None:
        try:
            _add(ruleset, rule)
        finally:
            os.close(rule.parent)


def _rule(path: Path, access: int) -> _PathBeneath | None:
    """The rule that gives access, with an open descriptor; None where nothing is."""
    try:
        fd = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    is_folder = stat.S_ISDIR(os.fstat(fd).st_mode)
    return _PathBeneath(access if is_folder else access & _OF_A_FILE, fd)


def _kept(rule: _PathBeneath) -> _PathBeneath:
    """The rule by a descriptor that no child puts its own in the place of."""
    kept = _PathBeneath(rule.allowed, descriptors.beyond(rule.parent))
    os.close(rule.parent)
    return kept


def _add(ruleset: int, rule: _PathBeneath) -> None:
    kernel.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0)

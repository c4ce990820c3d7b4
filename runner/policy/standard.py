"""The standard library as the learner sees it: chosen names, and stand-ins for some."""

import dataclasses
import functools
import gc
import importlib
import logging
import os
import pathlib
import platform
import sys
import warnings
from collections.abc import Callable, Mapping
from pprint import pformat
from typing import Any, NoReturn

from runner.policy import files, plots
from runner.policy.facade import Facade
from runner.policy.modules import STANDARD

Out = Callable[[str], None]

SILENT = ("matplotlib", "matplotlib.pyplot", "matplotlib.image", "matplotlib.ticker", "seaborn")
"""Modules that draw; whatever is asked of them is there and does nothing."""


def wraps(wrapped: Callable[..., Any]) -> Callable[[Any], Any]:
    """Do what `functools.wraps` does, without its way to copy any attribute."""
    return functools.wraps(wrapped)


def dataclass(cls: type | None = None, /, **options: bool) -> Any:
    """Do what `dataclasses.dataclass` does; slots are left out, they would make another class."""
    options.pop("slots", None)
    return dataclasses.dataclass(cls, **options) if cls else dataclasses.dataclass(**options)


def catch_warnings(*, record: bool = False) -> Any:
    """Do what `warnings.catch_warnings` does, for no module but its own."""
    return warnings.catch_warnings(record=record)


def warn(message: object, category: type[Warning] | None = None, stacklevel: int = 1) -> None:
    """Do what `warnings.warn` does."""
    warnings.warn(str(message), category, stacklevel=stacklevel + 1)


def leave(code: object = None) -> NoReturn:
    """Do what `sys.exit` does."""
    raise SystemExit(code)


def nothing(*args: object, **kwargs: object) -> None:
    """Do nothing, as with a logging set-up that nobody would read."""


class Stream:
    """`sys.stdout` for the learner: what is written joins what is printed."""

    __slots__ = ("_out",)

    def __init__(self, out: Out) -> None:
        self._out = out

    def write(self, text: str) -> int:
        """Write text."""
        self._out(str(text))
        return len(text)

    def flush(self) -> None:
        """Nothing is held back."""

    def isatty(self) -> bool:
        """Whether a person is watching."""
        return False


_PURE = "join basename dirname split splitext normpath abspath commonprefix sep"

_OS_PATH: Mapping[str, object] = {
    **{name: getattr(os.path, name) for name in _PURE.split()},
    "exists": files.exists,
    "isfile": files.isfile,
    "isdir": files.isdir,
    "getsize": files.getsize,
}

SPECIAL: Mapping[str, Mapping[str, object]] = {
    "dataclasses": {"dataclass": dataclass},
    "functools": {"wraps": wraps},
    "gc": {"collect": gc.collect},
    "logging": {"basicConfig": nothing, "getLogger": logging.getLogger},
    "os.path": _OS_PATH,
    "os": {
        "makedirs": files.makedirs,
        "mkdir": files.mkdir,
        "remove": files.remove,
        "unlink": files.remove,
        "rename": files.rename,
        "listdir": files.listdir,
        "getcwd": os.getcwd,
        "cpu_count": os.cpu_count,
        "sep": os.sep,
        "linesep": os.linesep,
        "name": os.name,
    },
    "pathlib": {"Path": pathlib.Path, "PurePath": pathlib.PurePath},
    "platform": {"python_version": platform.python_version, "system": platform.system},
    "sys": {
        "version": sys.version,
        "version_info": sys.version_info,
        "maxsize": sys.maxsize,
        "float_info": sys.float_info,
        "byteorder": sys.byteorder,
        "platform": sys.platform,
        "getsizeof": sys.getsizeof,
        "exit": leave,
    },
    "warnings": {"catch_warnings": catch_warnings, "warn": warn},
    "pprint": {"pformat": pformat},
}
"""Stand-ins and modules of which little is taken."""

PER_RUN: Mapping[str, frozenset[str]] = {
    "os": frozenset({"environ", "getenv", "path"}),
    "sys": frozenset({"stdout", "stderr", "argv"}),
    "pprint": frozenset({"pprint", "pp"}),
    "collections": frozenset({"abc"}),
}
"""Names that are made anew for each run."""


def has_module(path: str) -> bool:
    """Whether there is such a module."""
    return path in STANDARD or path in SPECIAL or path in SILENT


def has_name(path: str, name: str) -> bool:
    """Whether a module hands out such a name."""
    if path in SILENT:
        return not name.startswith("_")
    tables = STANDARD.get(path, "").split(), SPECIAL.get(path, {}), PER_RUN.get(path, ())
    return any(name in table for table in tables) or has_module(f"{path}.{name}")


class Standard:
    """The modules of one run."""

    def __init__(self, out: Out) -> None:
        self._out = out
        self._made: dict[str, Facade] = {}

    def module(self, path: str) -> Facade:
        """Return a module; it must be one that `has_module` knows."""
        if path not in self._made:
            self._made[path] = self._make(path)
        return self._made[path]

    def _make(self, path: str) -> Facade:
        if path in SILENT:
            return plots.Plots(path)
        taken = STANDARD.get(path, "").split()
        module = importlib.import_module(path) if taken else None
        names = {name: getattr(module, name) for name in taken if hasattr(module, name)}
        return Facade(path, {**names, **SPECIAL.get(path, {}), **self._per_run(path)})

    def _per_run(self, path: str) -> Mapping[str, object]:
        match path:
            case "os":
                environ: dict[str, str] = {}
                return {
                    "environ": environ,
                    "getenv": environ.get,
                    "path": self.module("os.path"),
                }
            case "sys":
                stream = Stream(self._out)
                return {"stdout": stream, "stderr": stream, "argv": [""]}
            case "pprint":
                return {"pprint": self._pprint, "pp": self._pprint}
            case "collections":
                return {"abc": self.module("collections.abc")}
        return {}

    def _pprint(self, value: object, **options: Any) -> None:
        options.pop("stream", None)
        self._out(pformat(value, **options) + "\n")

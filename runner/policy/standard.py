"""The standard library as the learner sees it: chosen names, and stand-ins for some."""

import codecs
import functools
import gc
import glob
import importlib
import logging
import os
import pathlib
import platform
import sys
import urllib.error
from collections.abc import Callable, Mapping
from pprint import pformat
from typing import Any

from packaging.version import InvalidVersion, Version

from runner.policy import absent, files, notebooks, pickles, plots, standins
from runner.policy.facade import Facade
from runner.policy.modules import STANDARD

Out = Callable[[str], None]

SILENT = (
    "matplotlib",
    "mpl_toolkits",
    "pylab",
    "seaborn",
    "plotly",
    "graphviz",
    "pydot",
    "IPython",
    "google.colab",
    "ipywidgets",
    "tensorboard.notebook",
)
"""Packages that draw or belong to a notebook; whatever is asked of them is there and silent."""


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


class Nobody:
    """`sys.stdin` for the learner: nobody types."""

    __slots__ = ()

    def isatty(self) -> bool:
        """Whether a person is there."""
        return False

    def read(self, *size: int) -> str:
        """Return what was typed."""
        return ""

    readline = read


_PURE = """
join basename dirname split splitext normpath abspath commonprefix commonpath sep realpath relpath
isabs normcase expanduser expandvars pardir curdir extsep pathsep"""

_PLATFORM = """
python_version python_version_tuple python_implementation system machine processor release version
platform architecture node
"""

_OS_PATH: Mapping[str, object] = {
    **{name: getattr(os.path, name) for name in _PURE.split()},
    "exists": files.exists,
    "lexists": files.exists,
    "isfile": files.isfile,
    "isdir": files.isdir,
    "getsize": files.getsize,
    "getmtime": files.getmtime,
    "getctime": files.getmtime,
    "islink": standins.no,
    "ismount": standins.no,
}

_VERSIONS: Mapping[str, object] = {
    "parse": Version,
    "Version": Version,
    "InvalidVersion": InvalidVersion,
}
_BARS: Mapping[str, object] = {
    "tqdm": notebooks.Bar,
    "trange": notebooks.counted,
    "tqdm_notebook": notebooks.Bar,
    "tnrange": notebooks.counted,
}

SPECIAL: Mapping[str, Mapping[str, object]] = {
    "codecs": {"open": files.open_encoded, "BOM_UTF8": codecs.BOM_UTF8},
    "dataclasses": {"dataclass": standins.dataclass},
    "distutils": {},
    "distutils.version": {"LooseVersion": Version, "StrictVersion": Version},
    "functools": {"wraps": standins.wraps},
    "gc": {"collect": gc.collect, "enable": standins.nothing, "disable": standins.nothing},
    "glob": {"glob": files.find, "iglob": files.find, "escape": glob.escape},
    "gzip": {"open": files.open_gzip},
    "importlib": {"reload": standins.same},
    "inspect": {"signature": standins.signature},
    "io": {"open": files.open_file},
    "logging": {"basicConfig": standins.nothing, "getLogger": logging.getLogger},
    "multiprocessing": {"cpu_count": os.cpu_count},
    "os.path": _OS_PATH,
    "os": {
        "makedirs": files.makedirs,
        "mkdir": files.mkdir,
        "remove": files.remove,
        "unlink": files.remove,
        "rmdir": files.rmdir,
        "removedirs": files.rmdir,
        "rename": files.rename,
        "renames": files.rename,
        "replace": files.rename,
        "listdir": files.listdir,
        "walk": files.walk,
        "scandir": files.scandir,
        "stat": files.stat,
        "chdir": files.chdir,
        "getuid": os.getuid,
        "uname": os.uname,
        "umask": standins.nothing,
        "chmod": standins.nothing,
        "pathsep": os.pathsep,
        "extsep": os.extsep,
        "pardir": os.pardir,
        "devnull": os.devnull,
        "getcwd": os.getcwd,
        "getpid": os.getpid,
        "cpu_count": os.cpu_count,
        "urandom": os.urandom,
        "fspath": os.fspath,
        "PathLike": os.PathLike,
        "sep": os.sep,
        "linesep": os.linesep,
        "curdir": os.curdir,
        "name": os.name,
    },
    "packaging": {},
    "packaging.version": _VERSIONS,
    "pathlib": {
        name: getattr(pathlib, name)
        for name in ("Path", "PurePath", "PosixPath", "PurePosixPath", "PureWindowsPath")
    },
    "pickle": {
        "dump": pickles.dump,
        "dumps": pickles.dumps,
        "load": pickles.load,
        "loads": pickles.loads,
        "HIGHEST_PROTOCOL": pickles.HIGHEST_PROTOCOL,
        "DEFAULT_PROTOCOL": pickles.DEFAULT_PROTOCOL,
        "PickleError": pickles.PickleError,
        "UnpicklingError": pickles.UnpicklingError,
    },
    "platform": {name: getattr(platform, name) for name in _PLATFORM.split()},
    "pprint": {"pformat": pformat},
    "shutil": {
        "rmtree": files.rmtree,
        "copy": files.copy,
        "copy2": files.copy,
        "copyfile": files.copy,
        "copytree": files.copytree,
        "move": files.move,
        "make_archive": files.make_archive,
        "unpack_archive": files.unpack_archive,
    },
    "sys": {
        "version": sys.version,
        "version_info": sys.version_info,
        "maxsize": sys.maxsize,
        "maxunicode": sys.maxunicode,
        "float_info": sys.float_info,
        "int_info": sys.int_info,
        "hexversion": sys.hexversion,
        "implementation": sys.implementation.name,
        "byteorder": sys.byteorder,
        "platform": sys.platform,
        "executable": "python",
        "prefix": "",
        "getsizeof": sys.getsizeof,
        "getrefcount": sys.getrefcount,
        "getrecursionlimit": sys.getrecursionlimit,
        "setrecursionlimit": standins.nothing,
        "getdefaultencoding": sys.getdefaultencoding,
        "exit": standins.leave,
        "exc_info": standins.exception,
        "getfilesystemencoding": sys.getfilesystemencoding,
        "stdin": Nobody(),
    },
    "tarfile": {"open": files.open_tar},
    "timeit": {"timeit": standins.timed, "repeat": standins.timed_again},
    "tqdm": _BARS,
    "tqdm.auto": _BARS,
    "tqdm.keras": {"TqdmCallback": plots.Silent()},
    "tqdm.notebook": _BARS,
    "tensorboard": {"__version__": absent.VERSION},
    "traceback": {"format_exc": standins.handled, "format_exception": standins.told},
    "types": {},
    "urllib": {},
    "urllib.error": {name: getattr(urllib.error, name) for name in ("URLError", "HTTPError")},
    "warnings": {"catch_warnings": standins.catch_warnings, "warn": standins.warn},
    "zipfile": {"ZipFile": files.open_zip},
}
"""Stand-ins and modules of which little is taken."""

PER_RUN: Mapping[str, frozenset[str]] = {
    "os": frozenset({"environ", "getenv", "putenv", "path"}),
    "sys": frozenset({"stdout", "stderr", "argv", "path", "modules"}),
    "pprint": frozenset({"pprint", "pp"}),
    "traceback": frozenset({"print_exc", "print_exception"}),
    "operator": frozenset({"attrgetter", "methodcaller"}),
}
"""Names that are made anew for each run."""


def is_silent(path: str) -> bool:
    """Whether everything in a module is there and does nothing."""
    return any(path == root or path.startswith(f"{root}.") for root in SILENT)


def has_module(path: str) -> bool:
    """Whether there is such a module."""
    return path in STANDARD or path in SPECIAL or is_silent(path)


def has_name(path: str, name: str) -> bool:
    """Whether a module hands out such a name."""
    if is_silent(path):
        return not name.startswith("_")
    tables = STANDARD.get(path, "").split(), SPECIAL.get(path, {}), PER_RUN.get(path, ())
    return any(name in table for table in tables) or has_module(f"{path}.{name}")


class Standard:
    """The modules of one run."""

    def __init__(self, out: Out, read: Callable[[Any, str], Any]) -> None:
        """Write what is printed to `out`; read attributes by name with the guard `read`."""
        self._out = out
        self._read = read
        self._made: dict[str, Facade] = {}

    def module(self, path: str) -> Facade:
        """Return a module; it must be one that `has_module` knows."""
        if path not in self._made:
            self._made[path] = self._make(path)
        return self._made[path]

    def _make(self, path: str) -> Facade:
        if path == "IPython.display":
            return Facade(path, {"display": notebooks.display(self._out)})
        if is_silent(path):
            return plots.Plots(path)
        taken = STANDARD.get(path, "").split()
        module = importlib.import_module(path) if taken else None
        names = {name: getattr(module, name) for name in taken if hasattr(module, name)}
        return Facade(path, {**names, **SPECIAL.get(path, {}), **self._per_run(path)})

    def _per_run(self, path: str) -> Mapping[str, object]:
        match path:
            case "os":
                return self._os()
            case "sys":
                stream = Stream(self._out)
                modules: dict[str, object] = {}  # "google.colab" is not in it
                return {
                    "stdout": stream,
                    "stderr": stream,
                    "argv": ["submission.py"],
                    "path": [""],
                    "modules": modules,
                }
            case "pprint":
                return {"pprint": self._pprint, "pp": self._pprint}
            case "traceback":
                return {
                    "print_exc": lambda *_, **__: self._out(standins.handled()),
                    "print_exception": lambda *error, **_: self._out(
                        "".join(standins.told(*error))
                    ),
                }
            case "operator":
                return {"attrgetter": self._attrgetter, "methodcaller": self._methodcaller}
        return {}

    def _os(self) -> Mapping[str, object]:
        environ: dict[str, str] = {}
        return {
            "environ": environ,
            "getenv": environ.get,
            "putenv": environ.__setitem__,
            "path": self.module("os.path"),
        }

    def _pprint(self, value: object, **options: Any) -> None:
        options.pop("stream", None)
        self._out(pformat(value, **options) + "\n")

    def _attrgetter(self, *paths: str) -> Callable[[Any], Any]:
        def get(value: Any) -> Any:
            found = [functools.reduce(self._read, path.split("."), value) for path in paths]
            return found[0] if len(found) == 1 else tuple(found)

        return get

    def _methodcaller(self, name: str, *args: Any, **kwargs: Any) -> Callable[[Any], Any]:
        return lambda value: self._read(value, name)(*args, **kwargs)

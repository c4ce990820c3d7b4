"""The builtins that are handed out: most as they are, some with a guard."""

import builtins
import importlib
from collections.abc import Callable
from typing import Any

from runner.policy import files
from runner.policy.guards import Guards
from runner.policy.kinds import Kind
from runner.policy.operations import unconverted

_PLAIN = """
abs all any ascii bin bool bytearray bytes callable chr classmethod complex dict divmod enumerate
filter float format frozenset hash hex int isinstance issubclass iter len list map max min next
object oct ord pow property range repr reversed round set slice sorted staticmethod str sum super
tuple zip None True False Ellipsis NotImplemented __build_class__ __debug__
"""


def exceptions() -> dict[str, object]:
    """Return every exception, but those that run several handlers at once."""
    return {
        name: value
        for name, value in vars(builtins).items()
        if isinstance(value, type) and issubclass(value, BaseException) and "Group" not in name
    }


def make_print(out: Callable[[str], None], guards: Guards) -> Callable[..., None]:
    """Return a `print` whose text goes to `out`, or to the learner's own file."""

    @unconverted
    def show(
        *values: object, sep: Any = None, end: Any = None, file: Any = None, flush: bool = False
    ) -> None:
        text = (" " if sep is None else sep).join(map(str, values))
        text += "\n" if end is None else end
        write = out if file is None else guards.read(file, "write")
        write(text)

    return show


def visible(guards: Guards) -> Callable[..., list[str]]:
    """Return a `dir` that lists public names."""

    @unconverted
    def directory(value: object) -> list[str]:
        return [name for name in dir(value) if not name.startswith("_")]

    return directory


def offered(out: Callable[[str], None], guards: Guards) -> dict[str, object]:
    """Return the builtins of one run."""
    return {
        **{name: getattr(builtins, name) for name in _PLAIN.split()},
        **exceptions(),
        "type": Kind,
        "getattr": guards.getattr,
        "hasattr": guards.hasattr,
        "setattr": guards.setattr,
        "delattr": guards.delattr,
        "print": make_print(out, guards),
        "open": unconverted(files.open_file),
        "dir": visible(guards),
        "exit": leave,
        "quit": leave,
        "__import__": import_for_libraries,
    }


def import_for_libraries(name: str, *context: object) -> None:
    """Import what C code asks for (`_strptime`, parts of NumPy) on behalf of the learner's frame.

    The interpreter takes the module from `sys.modules` afterwards; whoever else came to call this
    would get nothing.
    """
    importlib.import_module(name)


def leave(code: object = None) -> None:
    """End the run, as `exit` does."""
    raise SystemExit(code)

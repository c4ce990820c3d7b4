"""The builtins that are handed out: most as they are, some with a guard."""

import builtins
import importlib
import inspect
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, MutableMapping
from types import MappingProxyType, SimpleNamespace
from typing import Any, NoReturn

from challenges.refusals import RefusalKind
from runner.policy import files, notebooks, plots
from runner.policy.attributes import Variables
from runner.policy.guards import Guards
from runner.policy.kinds import Kind
from runner.policy.operations import rejection, unconverted
from runner.policy.refusals import BUILTINS
from runner.policy.standins import leave, nothing

_PLAIN = """
abs all any ascii bin bool bytearray bytes callable chr classmethod complex dict divmod enumerate
filter float format frozenset hash hex int isinstance issubclass iter len list map max min next
id object oct ord pow property range repr reversed round set slice sorted staticmethod str sum
super tuple zip None True False Ellipsis NotImplemented __build_class__ __debug__
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


def refusing(name: str, refusal: RefusalKind) -> Callable[..., NoReturn]:
    """Return a builtin that is there, and says why it does not what it is known for."""

    @unconverted
    def refuse(*args: object, **kwargs: object) -> NoReturn:
        raise rejection(f"{name}(…)", refusal)

    return refuse


class Scope:
    """The builtins that tell which names there are."""

    def __init__(self, variables: dict[str, Any], guards: Guards) -> None:
        self._variables = variables
        self._guards = guards

    @unconverted
    def dir(self, *value: object) -> list[str]:
        """Return public names, of the learner's variables if of nothing else."""
        found = dir(*value) if value else sorted(self._variables)
        return [name for name in found if not name.startswith("_")]

    @unconverted
    def globals(self) -> MutableMapping[str, Any]:
        """Return the learner's variables."""
        return Variables(self._variables)

    @unconverted
    def locals(self) -> Mapping[str, Any]:
        """Return the variables of the learner's function that asks, to be read."""
        frame = sys._getframe(1)
        if frame.f_globals is not self._variables:  # some library's function called this
            raise rejection("locals(…)", RefusalKind.SCOPES)
        if frame.f_locals is self._variables:
            return self.globals()
        return Variables(dict(frame.f_locals)).copy()

    @unconverted
    def vars(self, value: object) -> Mapping[str, object]:
        """Return an object's own attributes, to be read."""
        if isinstance(value, Namespace | SimpleNamespace):
            return MappingProxyType(dict(vars(value)))
        found: Mapping[str, object] = self._guards.read(value, "__dict__")
        return found


def make_help(out: Callable[[str], None]) -> Callable[..., None]:
    """Return a `help` that prints what a thing says of itself."""

    @unconverted
    def tell(value: object = "") -> None:
        out(f"{inspect.getdoc(value) or ''}\n")

    return tell


def offered(
    out: Callable[[str], None], guards: Guards, variables: dict[str, Any]
) -> dict[str, object]:
    """Return the builtins of one run."""
    scope = Scope(variables, guards)
    return {
        **{name: getattr(builtins, name) for name in _PLAIN.split()},
        **exceptions(),
        **{name: refusing(name, refusal) for name, refusal in BUILTINS.items()},
        "type": Kind,
        "getattr": guards.getattr,
        "hasattr": guards.hasattr,
        "setattr": guards.setattr,
        "delattr": guards.delattr,
        "print": make_print(out, guards),
        "display": notebooks.display(out),
        "get_ipython": unconverted(plots.Silent),
        "breakpoint": unconverted(nothing),
        "help": make_help(out),
        "open": unconverted(files.open_file),
        "dir": scope.dir,
        "globals": scope.globals,
        "locals": scope.locals,
        "vars": scope.vars,
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

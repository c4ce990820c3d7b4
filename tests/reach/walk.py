"""A breadth-first walk over everything that a learner's code can get hold of by reading.

A step is an attribute, as the guard gives it, or an item of a container. Nothing is called: what
a function returns was made by a library, and opens through the same guard.
"""

import importlib
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import CodeType, FrameType, MethodType, ModuleType, TracebackType
from typing import Any

from runner.policy.facade import Facade
from runner.policy.modules import PARTS
from runner.policy.paths import canonical

Read = Callable[[Any, str], Any]
MOST_ITEMS = 2_000
"""Of one container; the largest there are hold names of operations."""

MOST_ALIKE = 150
"""Of one type: arrays and tensors make others of their kind each time that they are read."""

MOST = 3_000
"""Of any other type."""

_ENDLESS = ("numpy.", "pandas.", "tensorflow.", "builtins.memoryview")

_INSIDE = (CodeType, FrameType, TracebackType)
_CALLS = {
    "builtins": "eval exec compile open __import__ vars globals locals input breakpoint",
    "os": "system popen fork execv execve kill open posix_spawn",
    "subprocess": "Popen run call check_output",
    "importlib": "import_module",
    "marshal": "loads load",
    "pickle": "loads load Unpickler",
    "inspect": "getmembers currentframe",
    "types": "CodeType ModuleType",
    "operator": "attrgetter methodcaller",
}
FORBIDDEN = {
    id(getattr(importlib.import_module(path), name)): f"{path}.{name}"
    for path, names in _CALLS.items()
    for name in names.split()
}
"""Functions that no guard stands in front of any longer."""


@dataclass(slots=True)
class Walk:
    """What was seen, and what should not have been."""

    read: Read
    found: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    _alike: Counter[type] = field(default_factory=Counter)
    _seen: dict[object, object] = field(default_factory=dict)  # kept alive: ids must stay theirs
    _waiting: deque[tuple[str, object]] = field(default_factory=deque)

    def start(self, roots: Mapping[str, object]) -> None:
        """Walk from these to wherever they lead."""
        for name, value in roots.items():
            self._meet(name, value)
        while self._waiting:
            path, value = self._waiting.popleft()
            for step, further in self._steps(value):
                self._meet(path + step, further)

    def _meet(self, path: str, value: object) -> None:
        key = _identity(value)
        if key in self._seen:
            return
        self._seen[key] = value
        kind = _kind(value)
        self.counts[kind] = self.counts.get(kind, 0) + 1
        if (why := forbidden(value)) is not None:
            self.found.append(f"{path}: {why}")
        elif self._is_worth_opening(value):
            self._waiting.append((path, value))

    def _is_worth_opening(self, value: object) -> bool:
        if isinstance(value, str | bytes | int | float | complex | None):
            return False
        if isinstance(value, ModuleType | Facade | type):
            return True
        kind = type(value)
        self._alike[kind] += 1
        is_endless = f"{kind.__module__}.{kind.__name__}".startswith(_ENDLESS)
        return self._alike[kind] <= (MOST_ALIKE if is_endless else MOST)

    def _steps(self, value: object) -> Iterator[tuple[str, object]]:
        for name in _names(value):
            try:
                yield f".{name}", self.read(value, name)
            except Exception:  # noqa: BLE001 - a refusal, or a property that cannot be read
                continue
        yield from _items(value)


def forbidden(value: object) -> str | None:
    """Return why a value should be in nobody's hands, or None."""
    if isinstance(value, ModuleType):
        return None if canonical(value.__name__) in PARTS else f"the module {value.__name__}"
    if isinstance(value, _INSIDE):
        return f"a {type(value).__name__}"
    if isinstance(value, type) and issubclass(value, type):
        return f"the metaclass {value.__name__}"
    if type(value) is dict and "__builtins__" in value:
        return "a module's variables"
    name = FORBIDDEN.get(id(value))
    return None if name is None else f"the function {name}"


def _identity(value: object) -> object:
    if isinstance(value, MethodType):  # made anew each time it is read
        return id(value.__func__), type(value.__self__)
    owner = getattr(value, "__self__", None) if type(value).__name__ in _BOUND else None
    if owner is not None and not isinstance(owner, ModuleType):
        return type(owner), getattr(value, "__name__", ""), isinstance(owner, type) and id(owner)
    return id(value)


_BOUND = frozenset({"builtin_function_or_method", "method-wrapper"})


def _kind(value: object) -> str:
    if isinstance(value, ModuleType):
        return "modules"
    if isinstance(value, type):
        return "classes"
    return "functions" if callable(value) else "instances"


def _names(value: object) -> Iterable[str]:
    """Return what is worth asking for; special methods lead nowhere, and others' are refused."""
    is_own = getattr(type(value), "__module__", None) == "__main__"
    try:
        names = [name for name in dir(value) if type(name) is str]
    except Exception:  # noqa: BLE001 - it does not tell
        return ()
    public = [name for name in names if not name.startswith("_")]
    own = [name for name in names if name.startswith("_")] if is_own else []
    return [*public, *own, "__class__"]


def _items(value: object) -> Iterator[tuple[str, object]]:
    match value:
        case Mapping():
            for key, item in list(value.items())[:MOST_ITEMS]:
                yield f"[{str(key)[:40]!r}]", item
                yield ".keys()", key
        case list() | tuple() | set() | frozenset() | deque():
            for number, item in enumerate(list(value)[:MOST_ITEMS]):
                yield f"[{number}]", item

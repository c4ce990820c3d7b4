"""`__dict__`, `vars()` and `globals()` of what is the learner's own; each change asks a guard."""

from collections.abc import Callable, Iterator, MutableMapping
from typing import Any

from challenges.refusals import RefusalKind
from runner.policy.names import is_reserved, is_special
from runner.policy.operations import rejection


class Attributes(MutableMapping[str, Any]):
    """An object's attributes as a mapping.

    The real dict is not handed out: what is put in there goes past every guard, and NumPy takes
    an `__array_interface__` from it.
    """

    def __init__(
        self,
        owner: object,
        put: Callable[[Any, str, Any], None],
        delete: Callable[[Any, str], None],
    ) -> None:
        self._owner = owner
        self._put = put
        self._delete = delete

    def __getitem__(self, name: str) -> Any:
        return vars(self._owner)[name]

    def __setitem__(self, name: str, value: Any) -> None:
        self._put(self._owner, name, value)

    def __delitem__(self, name: str) -> None:
        self._delete(self._owner, name)

    def __iter__(self) -> Iterator[str]:
        return iter(list(vars(self._owner)))

    def __len__(self) -> int:
        return len(vars(self._owner))

    def __repr__(self) -> str:
        return repr(vars(self._owner))

    def copy(self) -> dict[str, Any]:
        """Return a dict of its own."""
        return dict(vars(self._owner))


class Variables(MutableMapping[str, Any]):
    """The learner's variables as a mapping, without the guards that lie among them."""

    def __init__(self, variables: MutableMapping[str, Any]) -> None:
        self._variables = variables

    def __getitem__(self, name: str) -> Any:
        if _is_variable(name):
            return self._variables[name]
        raise KeyError(name)

    def __setitem__(self, name: str, value: Any) -> None:
        if not _is_variable(name):
            raise rejection(f"globals()[{name!r}] = …"[:80], RefusalKind.RESERVED)
        self._variables[name] = value

    def __delitem__(self, name: str) -> None:
        self[name]
        del self._variables[name]

    def __iter__(self) -> Iterator[str]:
        return iter([name for name in self._variables if _is_variable(name)])

    def __len__(self) -> int:
        return len(list(iter(self)))

    def __repr__(self) -> str:
        return repr(self.copy())

    def copy(self) -> dict[str, Any]:
        """Return a dict of its own."""
        return {name: self._variables[name] for name in self}


def _is_variable(name: object) -> bool:
    return type(name) is str and not (is_special(name) or is_reserved(name))

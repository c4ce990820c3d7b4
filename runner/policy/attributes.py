"""`__dict__` and `vars()` of a learner's own object, each change of which asks the guard."""

from collections.abc import Callable, Iterator, MutableMapping
from typing import Any


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

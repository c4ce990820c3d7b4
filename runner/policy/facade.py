"""What stands in for a module: names that were chosen one by one, and nothing behind them."""

from collections.abc import Mapping


class Facade:
    """A module as the learner sees it. Its names cannot be changed."""

    __slots__ = ("_names", "_path")

    def __init__(self, path: str, names: Mapping[str, object]) -> None:
        self._path = path
        self._names = dict(names)

    def __repr__(self) -> str:
        return f"<module '{self._path}'>"

    def __dir__(self) -> list[str]:
        return sorted(self._names)


def path_of(facade: Facade) -> str:
    """Return the name under which it is imported."""
    return facade._path


def names_of(facade: Facade) -> Mapping[str, object]:
    """Return what it hands out."""
    return facade._names

"""What a notebook has besides Python, as objects: `display`, `get_ipython`, progress bars."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from runner.policy.plots import Silent

Out = Callable[[str], None]


def display(out: Out) -> Callable[..., None]:
    """Return a `display` that writes what would be shown as text."""

    def show(*values: object, **options: object) -> None:
        for value in values:
            if not isinstance(value, Silent):
                out(f"{value}\n")

    return show


class Bar:
    """`tqdm`: what is looped over, without the bar."""

    def __init__(self, iterable: Iterable[Any] = (), *args: object, **options: object) -> None:
        self.iterable = iterable
        self.n = 0

    def __iter__(self) -> Iterator[Any]:
        return iter(self.iterable)

    def __len__(self) -> int:
        return len(self.iterable)  # type: ignore[arg-type]  # as it is with tqdm

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *error: object) -> None:
        """Nothing to close."""

    def update(self, n: float = 1) -> None:
        """Forget how far it is."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return Silent()


def counted(*bounds: int, **options: object) -> Bar:
    """Do what `trange` does."""
    return Bar(range(*bounds))

"""One test of many things: for thousands, a test of its own each costs more than it tells."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing")


def each(
    things: Iterable[Thing], name: Callable[[Thing], str]
) -> Callable[[Callable[[Thing], None]], Callable[[], None]]:
    """Make a check of one thing a test of all of them, which names those that fail."""

    def of_all(check: Callable[[Thing], None]) -> Callable[[], None]:
        def test() -> None:
            failures = [failure for thing in things if (failure := _failed(check, thing, name))]
            if failures:
                raise ExceptionGroup(f"{len(failures)} fail", failures)

        test.__name__, test.__doc__ = check.__name__, check.__doc__
        return test

    return of_all


def _failed(
    check: Callable[[Thing], None], thing: Thing, name: Callable[[Thing], str]
) -> Exception | None:
    try:
        check(thing)
    except Exception as error:  # noqa: BLE001  # whatever it is, the others are checked, too
        error.add_note(name(thing))
        return error
    return None

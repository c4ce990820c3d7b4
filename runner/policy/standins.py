"""Functions of the standard library that need care, as the learner sees them."""

import dataclasses
import functools
import inspect
import sys
import time
import traceback
import warnings
from collections.abc import Callable
from typing import Any, NoReturn

from challenges.refusals import RefusalKind
from runner.policy.operations import rejection


def wraps(wrapped: Callable[..., Any], *args: object, **kwargs: object) -> Callable[[Any], Any]:
    """Do what `functools.wraps` does, without its way to copy any attribute."""
    if args or kwargs:
        raise TypeError("wraps() takes only the wrapped function here")
    return functools.wraps(wrapped)


def dataclass(cls: type | None = None, /, **options: bool) -> Any:
    """Do what `dataclasses.dataclass` does; slots are left out, they would make another class."""
    options.pop("slots", None)
    return dataclasses.dataclass(cls, **options) if cls else dataclasses.dataclass(**options)


def catch_warnings(*, record: bool = False, **options: object) -> Any:
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


def same(value: object, *args: object, **kwargs: object) -> object:
    """Return what was given."""
    return value


def timed(
    stmt: Callable[[], object] | str = "pass", *args: object, number: int = 1_000_000, **kw: object
) -> float:
    """Do what `timeit.timeit` does with a function."""
    if not callable(stmt):
        raise rejection("timeit.timeit('…')", RefusalKind.DYNAMIC)
    begun = time.perf_counter()
    for _ in range(number):
        stmt()
    return time.perf_counter() - begun


def timed_again(
    stmt: Callable[[], object] | str = "pass",
    *args: object,
    repeat: int = 5,
    number: int = 1_000_000,
    **kw: object,
) -> list[float]:
    """Do what `timeit.repeat` does with a function."""
    return [timed(stmt, number=number) for _ in range(repeat)]


def signature(function: Callable[..., Any]) -> inspect.Signature:
    """Do what `inspect.signature` does, evaluating no annotation."""
    return inspect.signature(function)


def handled() -> str:
    """Return the exception that is being handled in words, as `traceback.format_exc` ends."""
    error = sys.exc_info()[1]
    return "".join(traceback.format_exception_only(error)) if error else "NoneType: None\n"


def told(*error: object, **options: object) -> list[str]:
    """Return an exception in words, as `traceback.format_exception` ends."""
    found = next((each for each in error if isinstance(each, BaseException)), None)
    return traceback.format_exception_only(found) if found else []


def exception() -> tuple[type[BaseException] | None, BaseException | None, None]:
    """Return the exception that is being handled, without the frames that it came through."""
    error = sys.exc_info()[1]
    return (type(error), error, None) if error else (None, None, None)


def no(*args: object, **kwargs: object) -> bool:
    """Return that it is not so."""
    return False

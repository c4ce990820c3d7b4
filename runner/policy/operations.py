"""The part of the guards that needs no memory: operations and arguments."""

import operator
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from challenges.refusals import RefusalKind
from runner.policy import names, refusals
from runner.policy.errors import PolicyRejection, Rejection

AnyCallable = TypeVar("AnyCallable", bound=Callable[..., Any])

OPERATORS: Mapping[str, Callable[[Any, Any], Any]] = {
    "+=": operator.iadd,
    "-=": operator.isub,
    "*=": operator.imul,
    "/=": operator.itruediv,
    "%=": operator.imod,
    "**=": operator.ipow,
    "<<=": operator.ilshift,
    ">>=": operator.irshift,
    "|=": operator.ior,
    "^=": operator.ixor,
    "&=": operator.iand,
    "//=": operator.ifloordiv,
    "@=": operator.imatmul,
}


def unconverted(function: AnyCallable) -> AnyCallable:
    """Mark a function so that AutoGraph calls it as it is."""
    function.autograph_info__ = {}  # type: ignore[attr-defined]  # TensorFlow's mark
    return function


def rejection(construct: str, refusal: RefusalKind) -> PolicyRejection:
    """Return the exception of a guard; the line is filled in by whoever has the traceback."""
    return PolicyRejection([Rejection(line=0, column=0, construct=construct, kind=refusal)])


@unconverted
def inplace(sign: str, left: Any, right: Any) -> Any:
    """Do an augmented assignment's operation."""
    return OPERATORS[sign](left, right)


@unconverted
def keyword(name: str, value: Any) -> Any:
    """Return what is passed for an argument that has only one accepted value.

    Raises:
        PolicyRejection: If another value would turn a safety off.
    """
    if name == "allow_pickle":
        return False  # what needs it says so by itself
    accepted, refusal = refusals.KEYWORDS[name]
    if value is not accepted and value is not None:
        raise rejection(f"{name}={value!r}"[:80], refusal)
    return value


@unconverted
def keywords(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """Check arguments by name that are only known at run time."""
    if not hasattr(given, "keys"):
        return given  # the call itself says what is wrong
    checked = dict(given)
    for name, value in given.items():
        if type(name) is not str:
            continue
        if names.is_special(name):
            raise rejection(name, RefusalKind.RESERVED)
        if name in refusals.KEYWORDS:
            checked[name] = keyword(name, value)
    return checked

"""`type` as the learner has it: it tells what something is, and makes no classes.

The real one takes any special method in a dict, and with `__array_interface__` NumPy reads and
writes raw memory; so no metaclass is handed out, also not as the type of a class.
"""

import operator
from types import FunctionType

from challenges.refusals import RefusalKind
from runner.policy.operations import rejection

_READERS = (operator.attrgetter, operator.methodcaller)
"""Classes whose instances read attributes in C, where no guard sees it; `pathlib` has some."""


def kind_of(value: object) -> type:
    """Return the type of a value; that of a class is `Kind`."""
    kind = type(value)
    if kind in _READERS:
        return FunctionType
    return Kind if issubclass(kind, type) else kind


class KindOf(type):
    """Makes `Kind` answer as `type` does."""

    def __call__(cls, value: object, *more: object) -> type:
        """Return the type of a value.

        Raises:
            PolicyRejection: If it is to make a class.
        """
        if more:
            raise rejection("type(…, …, …)", RefusalKind.DYNAMIC)
        return kind_of(value)

    def __instancecheck__(cls, value: object) -> bool:
        return isinstance(value, type)

    def __subclasscheck__(cls, value: type) -> bool:
        return issubclass(value, type)


class Kind(metaclass=KindOf):
    """What the learner's code knows as `type`."""

"""`pickle` for plain data: what a cell saves between two lines, and nothing that runs code.

A pickle can name any function to be called when it is read; here it may name only what arrays and
containers are made of.
"""

import io
import pickle
from typing import Any

from challenges.refusals import RefusalKind
from runner.policy.operations import rejection

HIGHEST_PROTOCOL = pickle.HIGHEST_PROTOCOL
DEFAULT_PROTOCOL = pickle.DEFAULT_PROTOCOL
PickleError = pickle.PickleError
UnpicklingError = pickle.UnpicklingError

_PLAIN = {
    "builtins": frozenset({"set", "frozenset", "complex", "bytearray", "range", "slice"}),
    "collections": frozenset({"OrderedDict", "Counter", "deque"}),
    "datetime": frozenset({"date", "datetime", "time", "timedelta", "timezone"}),
    "numpy": frozenset({"ndarray", "dtype"}),
    "numpy._core.multiarray": frozenset({"_reconstruct", "scalar"}),
    "numpy._core.numeric": frozenset({"_frombuffer"}),
    "_codecs": frozenset({"encode"}),
}


class _Plain(pickle.Unpickler):  # noqa: S301 - that is what it makes safe
    def find_class(self, module: str, name: str) -> Any:
        if name not in _PLAIN.get(module, ()):
            raise rejection(f"pickle of {module}.{name}"[:120], RefusalKind.PICKLE)
        return super().find_class(module, name)


def dump(obj: object, file: Any, protocol: int | None = None, **options: Any) -> None:
    """Do what `pickle.dump` does."""
    file.write(pickle.dumps(obj, protocol))


def dumps(obj: object, protocol: int | None = None, **options: Any) -> bytes:
    """Do what `pickle.dumps` does."""
    return pickle.dumps(obj, protocol)


def load(file: Any, **options: Any) -> Any:
    """Read a pickle of plain data."""
    return _Plain(file).load()


def loads(data: bytes, **options: Any) -> Any:
    """Read a pickle of plain data."""
    return _Plain(io.BytesIO(data)).load()

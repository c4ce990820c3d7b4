"""What is not here, in the hands of code that imports it all the same.

A cell that imports ten packages and uses three should run as far as those three go, so the import
goes through. Calling, subscripting or subclassing it is what fails, and says why.
"""

from typing import Any, NoReturn

from challenges.refusals import RefusalKind
from runner.policy.errors import PolicyRejection
from runner.policy.operations import rejection

VERSION = "not available here"


class Absent:
    """A module, or a name of one, that is not handed out."""

    __slots__ = ("_path", "_refusal")

    def __init__(self, path: str, refusal: RefusalKind) -> None:
        object.__setattr__(self, "_path", path)
        object.__setattr__(self, "_refusal", refusal)

    def __repr__(self) -> str:
        return f"<{self._path}: {VERSION}>"

    def __getattr__(self, name: str) -> Any:
        """Answer code that was not written by the learner, and cannot know what this is."""
        if name.startswith("_"):
            raise AttributeError(name)
        raise refused(self)

    def __setattr__(self, name: str, value: object) -> None:
        """Forget an option that is set."""

    def __instancecheck__(self, instance: object) -> bool:
        return False

    def __subclasscheck__(self, subclass: type) -> bool:
        return False

    def _use(self, *args: object, **kwargs: object) -> NoReturn:
        raise refused(self)

    __call__ = __getitem__ = __setitem__ = __iter__ = __len__ = __contains__ = _use
    __enter__ = __mro_entries__ = __float__ = __int__ = __index__ = __array__ = _use
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _use
    __lt__ = __le__ = __gt__ = __ge__ = __neg__ = __matmul__ = _use

    def __exit__(self, *error: object) -> None:
        """Never entered; Python wants to see it before it enters."""


def part(whole: Absent, name: str) -> object:
    """Return an attribute of what is not here: not here either, but for its name and version."""
    if name == "__version__":
        return VERSION
    if name == "__name__":
        return whole._path
    return Absent(f"{whole._path}.{name}", whole._refusal)


def refused(used: Absent) -> PolicyRejection:
    """Return the exception for something that is used."""
    return rejection(used._path, used._refusal)


def instead_of(path: str, error: PolicyRejection) -> Absent:
    """Return what stands in for something whose import was refused."""
    told = error.rejections[0]
    return Absent(path, told.kind)

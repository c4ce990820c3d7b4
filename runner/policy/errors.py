"""What the policy says no with.

Exception
├── SourceError       the code does not parse
└── PolicyRejection   it parses, and asks for something that is not here
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """One thing that is not accepted, and what is instead. Lines and columns count from 1."""

    line: int  # 0 when it is not known
    column: int  # 0 when it is not known
    construct: str  # "import subprocess"
    reason: str  # "programs cannot be started here"
    alternative: str = ""  # "Everything that a challenge needs is in Python and TensorFlow."
    text: str = ""  # the source line

    def __str__(self) -> str:
        place = f"line {self.line}: " if self.line else ""
        then = f" {self.alternative}" if self.alternative else ""
        return f"{place}`{self.construct}`: {self.reason}.{then}"


class PolicyRejection(Exception):  # noqa: N818 - it rejects, nothing failed
    """The code asks for something that the policy does not hand out."""

    _keras_call_info_injected = True  # so that Keras lets it through, and makes no text of it

    def __init__(self, rejections: Iterable[Rejection]) -> None:
        self.rejections = tuple(rejections)
        super().__init__("\n".join(str(each) for each in self.rejections))


class SourceError(Exception):
    """The code does not parse, or is no code at all."""

    def __init__(self, *, line: int, column: int, message: str, text: str) -> None:
        self.line = line
        self.column = column
        self.message = message
        self.text = text
        super().__init__(f"line {line}: {message}" if line else message)

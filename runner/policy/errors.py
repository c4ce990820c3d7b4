"""What the policy says no with.

Exception
├── SourceError       the code does not parse
└── PolicyRejection   it parses, and asks for something that is not here
"""

from collections.abc import Iterable
from dataclasses import dataclass

from challenges.phrases import Phrase
from challenges.refusals import RefusalKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """One thing that is not accepted, and why. Lines and columns count from 1."""

    line: int  # 0 when it is not known
    column: int  # 0 when it is not known
    construct: str  # "import subprocess"
    kind: RefusalKind
    text: str = ""  # the source line

    def __str__(self) -> str:
        place = f"line {self.line}: " if self.line else ""
        return f"{place}`{self.construct}` is not accepted here: {self.kind}"


class PolicyRejection(Exception):  # noqa: N818 - it rejects, nothing failed
    """The code asks for something that the policy does not hand out."""

    _keras_call_info_injected = True  # so that Keras lets it through, and makes no text of it

    def __init__(self, rejections: Iterable[Rejection]) -> None:
        self.rejections = tuple(rejections)
        super().__init__("\n".join(str(each) for each in self.rejections))


class SourceError(Exception):
    """The code does not parse, or is no code at all."""

    def __init__(self, *, line: int, column: int, said: str | Phrase, text: str) -> None:
        self.line = line
        self.column = column
        self.message = said if isinstance(said, str) else ""  # the parser's words
        self.phrase = said if isinstance(said, Phrase) else None  # or ours
        self.text = text
        super().__init__(f"line {line}: {said}" if line else str(said))

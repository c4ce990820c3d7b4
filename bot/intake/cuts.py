"""Cuts: where Telegram's clients cut a text that is too long for one message.

Those for iOS cut behind the last line end or full stop that fits; those for Android at an empty
line or a line end among the last 300 characters; those for computers at an empty line of the
second half, or the last line end. So a first part is never shorter than half a message.
"""

from dataclasses import dataclass

LIMIT = 4096
"""Characters of a message."""

SHORTEST = LIMIT // 2
"""Of a message that may go on in the next one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Two parts that were one text."""

    before: str
    after: str
    limit: int = LIMIT

    def is_blank(self, margin: int) -> bool:
        """Whether an empty line stood there: another line would have fitted."""
        line = self.after.partition("\n")[0].partition(".")[0]
        return len(self.before) + margin + len(line) + 2 <= self.limit

    def in_prose(self, margin: int) -> str:
        """What most likely stood between them, where nothing but people's habits tells."""
        first, _, rest = self.after.partition("\n")
        if first.startswith(('"' * 3, "'" * 3)):
            return f"\n{' ' * margin}"
        if self._goes_on(first):
            return "  " if self.before.count(".  ") > self.before.count(". ") / 2 else " "
        indent = max(margin, _indent(rest.partition("\n")[0]) if rest.strip() else margin)
        if indent not in {margin, _indent(self.before.rpartition("\n")[2])}:
            indent = margin
        return ("\n\n" if self.is_blank(indent) else "\n") + " " * indent

    def _goes_on(self, first: str) -> bool:
        """Whether a line was cut behind a full stop: as one it is no longer than the others."""
        lines = self.before.split("\n")
        width = max(len(line) for line in lines)
        return self.before.endswith(".") and len(lines[-1]) + 1 + len(first) <= width


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())

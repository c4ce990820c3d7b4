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
        """What most likely stood between them, where nothing but the clients' habits tells."""
        if self.is_blank(margin):
            return f"\n\n{' ' * margin}"
        if self.before.endswith(".") and not self._is_long_line():
            return " "
        return f"\n{' ' * margin}"

    def _is_long_line(self) -> bool:
        lines = self.before.split("\n")
        return len(lines[-1]) >= max(len(line) for line in lines[-6:]) - 12

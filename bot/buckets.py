"""Buckets: when one more message may go out. Pure: whoever asks says what time it is.

A message counts from when it leaves until it is answered, and then for the whole window: however
late it arrived in between, the server never counts more of them in one window than we do.
"""

from collections import deque
from dataclasses import dataclass, field

NEVER = float("inf")


@dataclass(slots=True, kw_only=True)
class Window:
    """So many messages in so many seconds, wherever these begin."""

    size: int
    seconds: float
    _out: int = 0
    _answered: deque[float] = field(default_factory=deque)

    def free_at(self, now: float) -> float:
        """When one may go: now or later; `NEVER` until one is answered."""
        while self._answered and self._answered[0] <= now - self.seconds:
            self._answered.popleft()
        room = self.size - self._out
        if len(self._answered) < room:
            return now
        if room <= 0:
            return NEVER
        return self._answered[len(self._answered) - room] + self.seconds

    def take(self) -> None:
        """Let one go."""
        self._out += 1

    def answered(self, now: float) -> None:
        """Note that it has an answer."""
        self._out -= 1
        self._answered.append(now)

    def is_empty(self, now: float) -> bool:
        """Whether nothing is left to be counted."""
        is_past = not self._answered or self._answered[-1] <= now - self.seconds
        return is_past and not self._out


@dataclass(slots=True, kw_only=True)
class Stream:
    """So many a second, evenly, after a short burst at most."""

    a_second: float
    burst: float  # in messages; a part of one is a part of the time until the next
    _next: float = 0.0  # when the next one would be due, were there no burst

    def free_at(self, now: float) -> float:
        """When one may go: now or later."""
        return max(now, self._next - (self.burst - 1) / self.a_second)

    def take(self, now: float) -> None:
        """Let one go."""
        self._next = max(self._next, now) + 1 / self.a_second

    def is_empty(self, now: float) -> bool:
        """Whether it is as if nothing had ever gone."""
        return self._next <= now

"""Traffic: how fast messages are taken, over all, for a chat, and for a group."""

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.localchat import limits
from bot.localchat.errors import too_many
from bot.localchat.params import Params

_COUNTED = ("send_", "edit_", "forward_", "copy_", "stop_poll")
_UNCOUNTED = frozenset({"send_chat_action", "send_message_draft"})
_SECOND, _MINUTE = 1.0, 60.0
_APART = _SECOND / limits.CHAT_MESSAGES_A_SECOND
_AHEAD = (limits.CHAT_BURST - 1) * _APART


@dataclass(slots=True)
class Traffic:
    """Counts messages; it goes by the computer's own time, which nobody moves."""

    is_strict: bool = False
    refused: int = 0
    clock: Callable[[], float] = time.monotonic
    _all: deque[float] = field(default_factory=deque)
    _groups: defaultdict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _next: dict[int, float] = field(default_factory=dict)  # a chat's, did it not burst

    def let_in(self, method: str, params: Params) -> None:
        """Count a message, if the method sends or edits one.

        Raises:
            ApiError: It comes too fast; it is not counted.
        """
        is_counted = method.startswith(_COUNTED) and method not in _UNCOUNTED
        if not self.is_strict or not is_counted:
            return
        now, chat_id = self.clock(), params.chat_id()
        wait = self._wait(chat_id, now)
        if wait > 0:
            self.refused += 1
            raise too_many(math.ceil(wait))
        self._count(chat_id, now)

    def _wait(self, chat_id: int, now: float) -> float:
        """How long until one more of this chat may come."""
        waits = [
            _until_room(self._all, now, limits.MESSAGES_A_SECOND, _SECOND),
            self._next.get(chat_id, now) - _AHEAD - now,
        ]
        if chat_id < 0:
            sent = self._groups[chat_id]
            waits.append(_until_room(sent, now, limits.GROUP_MESSAGES_A_MINUTE, _MINUTE))
        return max(waits)

    def _count(self, chat_id: int, now: float) -> None:
        self._all.append(now)
        self._next[chat_id] = max(self._next.get(chat_id, now), now) + _APART
        if chat_id < 0:
            self._groups[chat_id].append(now)


def _until_room(sent: deque[float], now: float, size: int, seconds: float) -> float:
    """How long until one more fits into the window."""
    while sent and sent[0] <= now - seconds:
        sent.popleft()
    return 0.0 if len(sent) < size else sent[0] + seconds - now

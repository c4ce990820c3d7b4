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


@dataclass(slots=True)
class Traffic:
    """Counts messages; it goes by the computer's own time, which nobody moves."""

    is_strict: bool = False
    refused: int = 0
    clock: Callable[[], float] = time.monotonic
    _all: deque[float] = field(default_factory=deque)
    _chats: defaultdict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _groups: defaultdict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def let_in(self, method: str, params: Params) -> None:
        """Count a message, if the method sends or edits one.

        Raises:
            ApiError: It comes too fast; it is not counted.
        """
        is_counted = method.startswith(_COUNTED) and method not in _UNCOUNTED
        if not self.is_strict or not is_counted:
            return
        now, chat_id = self.clock(), params.chat_id()
        wait = max(_wait(sent, now, size, seconds) for sent, size, seconds in self._of(chat_id))
        if wait > 0:
            self.refused += 1
            raise too_many(math.ceil(wait))
        for sent, _, _ in self._of(chat_id):
            sent.append(now)

    def _of(self, chat_id: int) -> list[tuple[deque[float], int, float]]:
        """The lists that a message of this chat is in, each with how many it may have."""
        burst = limits.CHAT_BURST
        counted = [
            (self._all, limits.MESSAGES_A_SECOND, _SECOND),
            (self._chats[chat_id], burst, burst / limits.CHAT_MESSAGES_A_SECOND),
        ]
        if chat_id < 0:
            counted.append((self._groups[chat_id], limits.GROUP_MESSAGES_A_MINUTE, _MINUTE))
        return counted


def _wait(sent: deque[float], now: float, size: int, seconds: float) -> float:
    """How long until one more fits into the window."""
    while sent and sent[0] <= now - seconds:
        sent.popleft()
    return 0.0 if len(sent) < size else sent[0] + seconds - now

"""The updates that wait for the bot, and how they are fetched and confirmed."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from bot.localchat import limits
from bot.localchat.errors import ApiError, conflict
from bot.localchat.store import Store

Update = dict[str, Any]

# Telegram leaves these out until a bot asks for them by name.
_ONLY_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}


class Updates:
    """The queue; a row stays in it until the bot asks for a later one."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: asyncio.Future[ApiError | None] | None = None
        self._watchers: list[Callable[[], None]] = []

    def put(self, kind: str, body: dict[str, Any]) -> None:
        """Queue an update, if the bot wants to hear of this kind."""
        if self.wants(kind):
            self._store.run(
                "INSERT INTO updates (kind, body) VALUES (?, ?)", kind, json.dumps(body)
            )

    def wants(self, kind: str) -> bool:
        """Whether updates of this kind are among the ones the bot last asked for."""
        allowed = self._store.setting("allowed_updates", [])
        return kind in allowed if allowed else kind not in _ONLY_ON_REQUEST

    def allow(self, kinds: list[str]) -> None:
        """Remember which kinds are wanted from now on; none means Telegram's own choice."""
        self._store.keep("allowed_updates", kinds)

    def confirm(self, offset: int) -> None:
        """Forget what came before `offset`; a negative one leaves so many of the last."""
        if offset < 0:
            self._store.run(
                "DELETE FROM updates WHERE update_id NOT IN "
                "(SELECT update_id FROM updates ORDER BY update_id DESC LIMIT ?)",
                -offset,
            )
        elif offset > 0:
            self._store.run("DELETE FROM updates WHERE update_id < ?", offset)

    def clear(self) -> None:
        """Forget all of them."""
        self._store.run("DELETE FROM updates")

    def pending(self, limit: int = limits.UPDATES_AT_ONCE) -> list[Update]:
        """The oldest updates not yet confirmed, as the Bot API gives them."""
        rows = self._store.all("SELECT * FROM updates ORDER BY update_id LIMIT ?", limit)
        return [
            {"update_id": row["update_id"], row["kind"]: json.loads(row["body"])} for row in rows
        ]

    def count(self) -> int:
        """How many wait."""
        row = self._store.one("SELECT count(*) AS number FROM updates")
        return int(row["number"]) if row else 0

    def watch(self, watcher: Callable[[], None]) -> None:
        """Have `watcher` called when there may be something new."""
        self._watchers.append(watcher)

    def announce(self) -> None:
        """Wake whoever waits, if anything is there."""
        if self.count():
            self._wake(None)
            for watcher in self._watchers:
                watcher()

    def interrupt(self, why: str) -> None:
        """End a waiting request with a refusal."""
        self._wake(conflict(why))

    async def wait(self, seconds: float) -> None:
        """Until something is announced or the time is over.

        Raises:
            ApiError: Another request took over.
        """
        waiting: asyncio.Future[ApiError | None] = asyncio.get_running_loop().create_future()
        self._waiting = waiting
        try:
            refusal = await asyncio.wait_for(waiting, seconds)
        except TimeoutError:
            return
        finally:
            if self._waiting is waiting:
                self._waiting = None
        if refusal is not None:
            raise refusal

    def _wake(self, refusal: ApiError | None) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(refusal)
        self._waiting = None

"""What the bot asked of this server, for the page's log and for tests."""

import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.localchat.errors import ApiError
from bot.localchat.params import Params

_KEPT = 20_000
_ON_PAGE = 200
_SHORT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request of the bot: the parameters as they came, and how it was answered."""

    at: datetime
    method: str
    params: Mapping[str, str]
    files: tuple[str, ...]
    ok: bool
    error_code: int | None
    description: str | None
    ms: float

    def for_page(self) -> dict[str, Any]:
        """The call as the page lists it, long parameters cut."""
        shown: dict[str, Any] = {
            "at": self.at.timestamp(),
            "method": self.method,
            "ok": self.ok,
            "ms": round(self.ms, 1),
            "params": {name: _short(text) for name, text in self.params.items()},
        }
        if self.files:
            shown["files"] = list(self.files)
        if not self.ok:
            shown |= {"error_code": self.error_code, "description": self.description}
        return shown


class Calls:
    """The last calls, the newest last; in memory only."""

    def __init__(self) -> None:
        self.all: deque[Call] = deque(maxlen=_KEPT)

    def note(self, call: Call) -> None:
        """Add a call."""
        self.all.append(call)

    def for_page(self) -> list[dict[str, Any]]:
        """The calls that the page lists: all but the quiet asking for updates."""
        listed = [call for call in self.all if call.method != "getUpdates" or not call.ok]
        return [call.for_page() for call in listed[-_ON_PAGE:]]


def answered(params: Params, refusal: ApiError | None) -> dict[str, Any]:
    """The fields of a `Call` that parameters and the answer give."""
    return {
        "params": _sent(params),
        "files": tuple(sorted(params.uploads)),
        "ok": refusal is None,
        "error_code": refusal.code if refusal else None,
        "description": refusal.description if refusal else None,
    }


def _sent(params: Params) -> dict[str, str]:
    """The parameters, with a file that came as one of them standing for itself."""
    written = " ".join(params.given.values())
    files = {
        name: f"attach://{name}" for name in params.uploads if f"attach://{name}" not in written
    }
    return files | params.given


def _short(text: str) -> Any:
    if len(text) > _SHORT:
        return text[:_SHORT] + "…"
    try:
        return json.loads(text)
    except ValueError:
        return text

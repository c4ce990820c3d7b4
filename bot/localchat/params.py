"""The parameters of one request to the Bot API, read with Telegram's leniency and its refusals."""

import json
from dataclasses import dataclass, field
from typing import Any

from bot.localchat.errors import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request."""

    name: str
    mime_type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Params:
    """Named strings, as they came, and the files beside them."""

    given: dict[str, str]
    uploads: dict[str, Upload] = field(default_factory=dict)

    def without(self, names: frozenset[str]) -> "Params":
        """These, but for those of these names."""
        if not names:
            return self
        return Params(
            {name: value for name, value in self.given.items() if name not in names}, self.uploads
        )

    def text(self, name: str) -> str:
        """A string; empty when it is not there."""
        return self.given.get(name, "")

    def number(self, name: str, default: int = 0) -> int:
        """An integer.

        Raises:
            ApiError: There is something, but no integer.
        """
        written = self.text(name).strip()
        if not written:
            return default
        try:
            return int(written)
        except ValueError:
            raise bad_request(f"invalid {name} specified, expected an Integer") from None

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A Boolean; what is not one of the words for true is false."""
        written = self.text(name).strip().lower()
        return written in ("true", "yes", "1") if written else default

    def chat_id(self, name: str = "chat_id") -> int:
        """The number of a chat.

        Raises:
            ApiError: It is missing, or a name, of which there are none here.
        """
        written = self.text(name).strip()
        if not written:
            raise bad_request(f"{name} is empty")
        try:
            return int(written)
        except ValueError:
            raise bad_request("chat not found") from None

    def message_id(self, name: str = "message_id") -> int:
        """The number of a message.

        Raises:
            ApiError: It is missing.
        """
        found = self.number(name)
        if found <= 0:
            raise bad_request("message identifier is not specified")
        return found

    def json(self, name: str, what: str) -> Any:
        """A JSON value, or `None` when it is not there.

        Raises:
            ApiError: It is no JSON; the refusal calls it `what`.
        """
        written = self.text(name)
        if not written:
            return None
        try:
            return json.loads(written)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def objects(self, name: str, what: str) -> list[dict[str, Any]]:
        """A list of JSON objects; empty when it is not there.

        Raises:
            ApiError: It is something else.
        """
        found = self.json(name, what) or []
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            raise bad_request(f"expected an Array of {what}")
        return found

    def mapping(self, name: str, what: str) -> dict[str, Any]:
        """A JSON object; empty when it is not there.

        Raises:
            ApiError: It is something else.
        """
        found = self.json(name, what)
        if found is None:
            return {}
        if not isinstance(found, dict):
            raise bad_request(f"object expected as {what}")
        return found

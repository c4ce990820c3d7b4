"""Why the local chat refuses: to a bot in Telegram's own words, to the page in a sentence.

ApiError            an answer with `ok: false`, as the Bot API gives it
PageError           a person tried what a Telegram client would not let them do
"""

from dataclasses import dataclass, field


@dataclass
class ApiError(Exception):
    """A refusal with the code and the description that Telegram answers with."""

    code: int
    description: str
    parameters: dict[str, int] = field(default_factory=dict)  # what the bot may do about it

    def __str__(self) -> str:
        return f"{self.code} {self.description}"


@dataclass
class PageError(Exception):
    """A person's request that cannot be done; `sentence` is shown to them."""

    sentence: str

    def __str__(self) -> str:
        return self.sentence


def bad_request(why: str) -> ApiError:
    """The refusal of a request that is wrong in itself."""
    return ApiError(400, f"Bad Request: {why}")


def forbidden(why: str) -> ApiError:
    """The refusal of a request that this bot may not make."""
    return ApiError(403, f"Forbidden: {why}")


def too_many(seconds: int) -> ApiError:
    """The refusal of what comes too fast."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def upgraded(chat_id: int) -> ApiError:
    """The refusal of a group's old id."""
    why = "Bad Request: group chat was upgraded to a supergroup chat"
    return ApiError(400, why, {"migrate_to_chat_id": chat_id})


def conflict(why: str) -> ApiError:
    """The refusal of one of two requests that exclude each other."""
    return ApiError(409, f"Conflict: {why}")

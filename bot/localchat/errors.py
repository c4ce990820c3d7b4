"""Why the local chat refuses: to a bot in Telegram's own words, to the page in a sentence.

ApiError            an answer with `ok: false`, as the Bot API gives it
PageError           a person tried what a Telegram client would not let them do
"""

from dataclasses import dataclass


@dataclass
class ApiError(Exception):
    """A refusal with the code and the description that Telegram answers with."""

    code: int
    description: str

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


def conflict(why: str) -> ApiError:
    """The refusal of one of two requests that exclude each other."""
    return ApiError(409, f"Conflict: {why}")

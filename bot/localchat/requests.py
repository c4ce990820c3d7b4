"""Reading the parameters out of an HTTP request, in each of the four ways that Telegram takes."""

import json
from typing import Any

from tornado.httputil import HTTPServerRequest

from bot.localchat.errors import bad_request
from bot.localchat.params import Params, Upload


def params_of(request: HTTPServerRequest) -> Params:
    """The parameters of a request: from its address, a form, a multipart form, or JSON.

    Raises:
        ApiError: It says it is JSON, and is not.
    """
    given = {name: _last(values) for name, values in request.arguments.items()}
    if request.headers.get("Content-Type", "").startswith("application/json"):
        given |= _json_body(request.body)
    uploads = {
        name: Upload(name=files[0].filename, mime_type=files[0].content_type, data=files[0].body)
        for name, files in request.files.items()
    }
    return Params(given, uploads)


def _last(values: list[bytes]) -> str:
    # Tornado hands arguments over as they came; a message may hold any line ends or spaces.
    return values[-1].decode("utf-8", "replace")


def _json_body(body: bytes) -> dict[str, str]:
    try:
        parsed: Any = json.loads(body or b"{}")
    except ValueError:
        parsed = None
    if not isinstance(parsed, dict):
        raise bad_request("can't parse JSON object")
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in parsed.items()
        if value is not None
    }

"""Checks of all that a bot sent: the Bot API's own description, and Telegram's own parser."""

from collections.abc import Iterable

from bot.localchat.calls import Call
from tests import botapi
from tests.bot.localchat import tdlib


def problems(calls: Iterable[Call]) -> list[str]:
    """What Telegram would refuse in these calls; empty when all is well."""
    found = []
    for call in calls:
        found += botapi.check_call(call.method, call.params)
        if call.params.get("parse_mode") == "HTML":
            found += _refused(call)
    return found


def _refused(call: Call) -> Iterable[str]:
    for name in ("text", "caption"):
        parsed = tdlib.html(str(call.params.get(name, "")))
        if isinstance(parsed, str):
            yield f"{call.method}: {parsed} in {call.params[name][:200]!r}"

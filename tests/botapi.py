"""Checks a request to the Bot API against Telegram's own description of it.

The description is a file beside the repository; where it is missing, `IS_DESCRIBED` is false and
nothing is found.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

DESCRIPTION = Path(__file__).resolve().parents[2] / "shared" / "botapi.json"
IS_DESCRIBED = DESCRIPTION.is_file()

# What the description says in words only, counted in characters.
_LONGEST = {
    ("sendMessage", "text"): 4096,
    ("editMessageText", "text"): 4096,
    ("answerCallbackQuery", "text"): 200,
    ("sendPoll", "question"): 300,
    ("sendPoll", "explanation"): 200,
    ("setMyDescription", "description"): 512,
    ("setMyShortDescription", "short_description"): 120,
    ("setMyName", "name"): 64,
    ("InputPollOption", "text"): 100,
    ("BotCommand", "command"): 32,
    ("BotCommand", "description"): 256,
    ("ForceReply", "input_field_placeholder"): 64,
    ("ReplyKeyboardMarkup", "input_field_placeholder"): 64,
}
_LONGEST_CAPTION = 1024
_LONGEST_DATA_BYTES = 64
# What is newer than the description: the ephemeral messages of Bot API 10.2 and 10.3.
_NEWER: dict[str, list[dict[str, Any]]] = {
    "sendMessage": [
        {
            "name": "ephemeral_message_parameters",
            "types": ["EphemeralMessageParameters"],
            "required": False,
        }
    ],
    "EphemeralMessageParameters": [
        {"name": "receiver_user_id", "types": ["Integer"], "required": True},
        {"name": "callback_query_id", "types": ["String"], "required": False},
        {"name": "replace_callback_query_message", "types": ["Boolean"], "required": False},
    ],
    "ReplyParameters": [
        {"name": "ephemeral_message_id", "types": ["Integer"], "required": False},
        {"name": "message_id", "types": ["Integer"], "required": False},
    ],
    "BotCommand": [{"name": "is_ephemeral", "types": ["Boolean"], "required": False}],
}
# Names from before, which python-telegram-bot or Telegram still takes.
_OUTDATED = {("sendPoll", "correct_option_id")}


def check_call(method: str, params: Mapping[str, Any]) -> list[str]:
    """What is wrong with a request; `params` are as they were sent, JSON inside strings.

    A parameter that was sent as a file may be given as any string.
    """
    if not IS_DESCRIBED:
        return []
    described = _described()["methods"].get(method)
    if described is None:
        return [f"{method}: there is no such method"]
    return _check_fields(method, described, params, are_written=True)


def _check_fields(
    owner: str, described: Any, given: Mapping[str, Any], *, are_written: bool
) -> list[str]:
    listed = [*described.get("fields", []), *_NEWER.get(owner, [])]
    fields = {field["name"]: field for field in listed}
    problems = [
        f"{owner}: {name} is required"
        for name, field in fields.items()
        if field["required"] and given.get(name) in (None, "")
    ]
    for name, value in given.items():
        if (owner, name) in _OUTDATED:
            continue
        if name not in fields:
            problems.append(f"{owner}: there is no {name}")
            continue
        problems += _check_value(f"{owner}.{name}", fields[name]["types"], value, are_written)
        problems += _check_length(owner, name, value)
    return problems


def _check_value(place: str, types: list[str], value: Any, is_written: bool) -> list[str]:
    """Problems of a value that may be of any of `types`; none when one of them fits."""
    found = [_check_type(place, kind, value, is_written) for kind in types]
    return min(found, key=len)


def _check_type(place: str, kind: str, value: Any, is_written: bool) -> list[str]:
    if kind in ("String", "InputFile"):
        return [] if isinstance(value, str) else [f"{place}: {value!r} is no {kind}"]
    if is_written and isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return [f"{place}: {value!r} is no {kind}"]
    if kind.startswith("Array of "):
        return _check_array(place, kind.removeprefix("Array of "), value)
    if kind in _SIMPLE:
        fits = type(value) in _SIMPLE[kind]
        return [] if fits else [f"{place}: {value!r} is no {kind}"]
    return _check_object(place, kind, value)


_SIMPLE: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "Boolean": (bool,),
    "True": (bool,),
}


def _check_array(place: str, kind: str, value: Any) -> list[str]:
    if not isinstance(value, list):
        return [f"{place}: {value!r} is no list"]
    return [
        problem
        for number, each in enumerate(value)
        for problem in _check_value(f"{place}[{number}]", [kind], each, False)
    ]


def _check_object(place: str, kind: str, value: Any) -> list[str]:
    if not isinstance(value, dict):
        return [f"{place}: {value!r} is no {kind}"]
    described = _described()["types"].get(kind, {})
    if subtypes := described.get("subtypes"):
        return min((_check_object(place, each, value) for each in subtypes), key=len)
    return _check_fields(kind, described, value, are_written=False)


def _check_length(owner: str, name: str, value: Any) -> list[str]:
    if not isinstance(value, str):
        return []
    if name == "callback_data" and not 1 <= len(value.encode()) <= _LONGEST_DATA_BYTES:
        return [f"{owner}: {name} has {len(value.encode())} bytes"]
    longest = _LONGEST_CAPTION if name == "caption" else _LONGEST.get((owner, name))
    if longest is not None and len(value) > longest and "parse_mode" not in value:
        return [f"{owner}: {name} has {len(value)} characters, more than {longest}"]
    return []


@cache
def _described() -> Any:
    return json.loads(DESCRIPTION.read_text(encoding="utf-8"))

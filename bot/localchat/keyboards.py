"""Reply markup: inline keyboards, reply keyboards and the rest, checked as Telegram does."""

from collections.abc import Iterator
from typing import Any

from bot.localchat import limits
from bot.localchat.errors import bad_request
from bot.localchat.links import checked_link
from bot.localchat.params import Params

Json = dict[str, Any]

_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def reply_markup(params: Params) -> Json | None:
    """The markup of a new message, or `None`.

    Raises:
        ApiError: Telegram would not take it.
    """
    markup = params.mapping("reply_markup", "reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup)
    if "keyboard" in markup:
        return _keyboard(markup)
    if markup.get("force_reply"):
        _check_placeholder(markup)
    return markup or None


def inline_markup(params: Params) -> Json | None:
    """The markup of an edited message, which can only be an inline keyboard.

    Raises:
        ApiError: It is another one, or a wrong one.
    """
    markup = params.mapping("reply_markup", "reply markup")
    if not markup:
        return None
    if "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return _inline(markup)


def _inline(markup: Json) -> Json | None:
    rows = _rows(markup["inline_keyboard"], "inline keyboard")
    for button in _buttons(rows):
        _check_inline_button(button)
    # An empty keyboard is none at all.
    return {"inline_keyboard": rows} if rows else None


def _keyboard(markup: Json) -> Json:
    rows = _rows(markup["keyboard"], "reply keyboard")
    rows = [[{"text": key} if isinstance(key, str) else key for key in row] for row in rows]
    for button in _buttons(rows):
        if not isinstance(button, dict) or not str(button.get("text", "")).strip():
            raise bad_request("keyboard button text must be non-empty")
    _check_placeholder(markup)
    return {**markup, "keyboard": rows}


def _rows(given: Any, what: str) -> list[list[Any]]:
    if not isinstance(given, list) or not all(isinstance(row, list) for row in given):
        raise bad_request(f"can't parse {what}: expected an Array of Array")
    rows = [row for row in given if row]
    if sum(map(len, rows)) > limits.KEYBOARD_BUTTONS or any(
        len(row) > limits.KEYBOARD_ROW for row in rows
    ):
        raise bad_request("reply markup is too long")
    return rows


def _buttons(rows: list[list[Any]]) -> Iterator[Any]:
    for row in rows:
        yield from row


def _check_inline_button(button: Any) -> None:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: expected an Object")
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request(
            'can\'t parse inline keyboard button: Field "text" must be of type String'
        )
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if sum(action in button for action in _ACTIONS) != 1:
        raise bad_request("text buttons are unallowed in the inline keyboard")
    _check_action(button)


def _check_action(button: Json) -> None:
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= limits.CALLBACK_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not checked_link(str(url)):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    copied = button.get("copy_text")
    if copied is not None and not 1 <= len(copied["text"]) <= limits.COPY_TEXT_CHARACTERS:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _check_placeholder(markup: Json) -> None:
    placeholder = markup.get("input_field_placeholder", "")
    if len(placeholder) > limits.PLACEHOLDER_CHARACTERS:
        raise bad_request("input field placeholder is too long")

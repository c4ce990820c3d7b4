"""The checker of requests finds what Telegram would not take."""

import json
from typing import Any

import pytest

from tests.botapi import IS_DESCRIBED, check_call

pytestmark = pytest.mark.skipif(not IS_DESCRIBED, reason="no description of the Bot API here")

KEYS = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("getMe", {}),
        ("sendMessage", {"chat_id": "5", "text": "5", "reply_markup": json.dumps(KEYS)}),
        ("sendMessage", {"chat_id": "5", "text": "x", "reply_markup": '{"force_reply": true}'}),
        ("sendPoll", {"chat_id": "-5", "question": "?", "options": '[{"text": "a"}]'}),
        ("setMyCommands", {"commands": "[]", "scope": '{"type": "all_private_chats"}'}),
        ("sendDocument", {"chat_id": "5", "document": "attach://1"}),
    ],
)
def test_a_right_request_has_no_problems(method: str, params: dict[str, Any]):
    assert check_call(method, params) == []


@pytest.mark.parametrize(
    ("method", "params", "problem"),
    [
        ("sendTelepathy", {}, "sendTelepathy: there is no such method"),
        ("sendMessage", {"chat_id": "5"}, "sendMessage: text is required"),
        ("getMe", {"x": "1"}, "getMe: there is no x"),
        (
            "deleteMessage",
            {"chat_id": "5", "message_id": "x"},
            "deleteMessage.message_id: 'x' is no Integer",
        ),
        (
            "setMyCommands",
            {"commands": '[{"command": "x"}]'},
            "BotCommand: description is required",
        ),
        (
            "sendMessage",
            {
                "chat_id": "5",
                "text": "x",
                "reply_markup": '{"inline_keyboard": [[{"text": "x", "callback_data": "%s"}]]}'
                % ("y" * 65),
            },
            "InlineKeyboardButton: callback_data has 65 bytes",
        ),
        (
            "answerCallbackQuery",
            {"callback_query_id": "1", "text": "x" * 201},
            "answerCallbackQuery: text has 201 characters, more than 200",
        ),
    ],
)
def test_a_wrong_request_has_the_problem_named(method: str, params: dict[str, Any], problem: str):
    assert check_call(method, params) == [problem]

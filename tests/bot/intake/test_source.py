"""Source in messages, as Telegram describes them."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Chat, Message, MessageEntity

from bot.intake.source import fenced, looks_like_code, whole

CHAT = Chat(7, Chat.PRIVATE)


def message(text: str, *parts: tuple[str, str], is_caption: bool = False) -> Message:
    """A message in which these parts are marked, each found after the one before."""
    entities, at = [], 0
    for kind, part in parts:
        at = text.index(part, at)
        entities.append(MessageEntity(kind, _units(text[:at]), _units(part)))
        at += len(part)
    said: dict[str, Any] = {"text": text, "entities": entities}
    if is_caption:
        said = {"caption": text, "caption_entities": entities}
    return Message(1, datetime(2026, 1, 1, tzinfo=UTC), CHAT, **said)


def test_only_the_block_of_a_message_is_code():
    said = message("here 😀:\nx = 1\n  y\nthanks", ("pre", "x = 1\n  y"))

    assert fenced(said) == "x = 1\n  y"
    assert whole(said) == "x = 1\n  y"


def test_several_blocks_are_joined_in_their_order():
    said = message("a\nx = 1\n\nb\ny = 2\n", ("pre", "x = 1\n"), ("pre", "y = 2\n"))

    assert fenced(said) == "x = 1\ny = 2"


def test_a_block_below_a_picture_is_code():
    said = message("look: x = 1", ("pre", "x = 1"), is_caption=True)

    assert fenced(said) == "x = 1"


def test_inline_code_is_no_block():
    assert fenced(message("try x = 1", ("code", "x = 1"))) is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("/submit", None),
        ("/submit  \n\n ", None),
        ("/submit x = 1", "x = 1"),
        ("/submit\nx = 1\n", "x = 1"),
        ("/submit@a_bot\n    x = 1\n    y = 2", "    x = 1\n    y = 2"),
    ],
)
def test_what_follows_a_command_is_code(text: str, source: str | None):
    assert whole(message(text, ("bot_command", text.split()[0]))) == source


def test_a_command_in_the_middle_stays():
    text = "x = 4 /submit"

    assert whole(message(text, ("bot_command", "/submit"))) == text


def test_a_message_without_text_holds_no_code():
    empty = Message(1, datetime(2026, 1, 1, tzinfo=UTC), CHAT)

    assert (fenced(empty), whole(empty)) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "import keras\nmodel = keras.Sequential()",
        "def solution_model()\n    return None",  # does not parse, and says what it is
        "import tensorflow as tf\nprint(“hello”)",
        "for i in range(3):\n    print(i)",
    ],
)
def test_programs_look_like_code(text: str):
    assert looks_like_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "x = 1",  # one line may be an answer
        "(3, 4)\n(None, 2)",
        "what is\na tensor?",
        "1\n2\n3",
        "(" * 2000 + "\n" + ")" * 2000,
        "x\0\ny",
        "'\\d'\n'\\w'",  # a warning, and no more
    ],
)
def test_prose_and_answers_do_not(text: str):
    assert not looks_like_code(text)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2

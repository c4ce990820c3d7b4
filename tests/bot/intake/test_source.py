"""Source in messages, as Telegram describes them."""

from datetime import UTC, datetime

import pytest
from telegram import Message

from bot.intake import reading
from bot.intake.source import looks_like_code, may_go_on, of
from challenges.repairs import Repair, RepairKind
from tests.bot.intake.messages import CHAT, message


def source(said: Message) -> str | None:
    program = reading.read([of(said)])
    return None if program is None else program.source


def test_only_the_block_of_a_message_is_code():
    said = message("here 😀:\nx = 1\nif x:\n  y\nthanks", ("pre", "x = 1\nif x:\n  y"))

    assert source(said) == "x = 1\nif x:\n  y"


def test_several_blocks_are_joined_in_their_order():
    said = message("a\nx = 1\n\nb\ny = 2\n", ("pre", "x = 1\n"), ("pre", "y = 2\n"))

    assert source(said) == "x = 1\ny = 2"


def test_a_block_below_a_picture_is_code():
    said = message("look: x = 1", ("pre", "x = 1"), is_caption=True)

    assert source(said) == "x = 1"


def test_a_message_that_is_monospaced_as_a_whole_is_a_block():
    assert source(message("x = 1\ny = 2", ("code", "x = 1\ny = 2"))) == "x = 1\ny = 2"


def test_a_fence_that_was_not_closed_is_left_out():
    assert source(message("see:\n```python\nx = 1\ny = 2")) == "x = 1\ny = 2"


def test_a_fence_in_a_string_of_the_program_is_no_block():
    said = message("x = '''\ny = 1\n\nz'''", ("pre", "y = 1\n"))

    assert source(said) == "x = '''\n```\ny = 1\n```\nz'''"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/submit", None),
        ("/submit  \n\n ", None),
        ("/submit x = 1", "x = 1"),
        ("/submit\nx = 1\n", "x = 1"),
        ("/submit@a_bot\n    x = 1\n    y = 2", "    x = 1\n    y = 2"),
    ],
)
def test_what_follows_a_command_is_code(text: str, expected: str | None):
    assert source(message(text, ("bot_command", text.split()[0]))) == expected


def test_a_command_in_the_middle_stays():
    text = "x = 4 /submit"

    assert source(message(text, ("bot_command", "/submit"))) == text


def test_a_message_without_text_holds_no_code():
    assert source(Message(1, datetime(2026, 1, 1, tzinfo=UTC), CHAT)) is None


def test_what_telegram_finds_by_itself_takes_nothing_away():
    text = "# see model.py, @ada and #tag /x a@b.org\nx = 1"
    found = ("url", "model.py"), ("mention", "@ada"), ("hashtag", "#tag"), ("email", "a@b.org")

    assert source(message(text, *found)) == text


def test_offsets_count_utf_16_units():
    said = message("s = '😀😀'\ndef init(self): 0", ("italic", "init"))

    program = reading.read([of(said)])

    assert program is not None
    assert program.source == "s = '😀😀'\ndef __init__(self): 0"
    assert program.repairs == (Repair(kind=RepairKind.MARKERS, detail="__"),)


@pytest.mark.parametrize(
    "text",
    [
        "import keras\nmodel = keras.Sequential()",
        "def solution_model()\n    return None",  # does not parse, and says what it is
        "import tensorflow as tf\nprint(“hello”)",
        "Import keras\nmodel = keras.Sequential()",
        "for i in range(3):\n    print(i)",
        "%matplotlib inline\nx = 1",
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


def test_only_a_long_text_with_code_may_go_on():
    assert may_go_on(of(message("x = 1\n" * 500)))
    assert not may_go_on(of(message("x = 1\n" * 300)))
    assert not may_go_on(of(message("I wonder what a tensor is.\n" * 100)))

"""What clients make of typed text, against TDLib, which is what clients are built on."""

import random

import pytest

from bot.localchat import typed
from bot.localchat.entities import Formatted
from tests.bot.localchat import tdlib

PIECES = (
    "**",
    "__",
    "~~",
    "||",
    "`",
    "```",
    "```py\n",
    "```c++\n",
    "a",
    "b ",
    "\n",
    " ",
    "😀",
    "*",
    "_",
    "x",
    "(",
    "def f",
    "|",
    "~",
)


@pytest.mark.parametrize("seed", range(4))
def test_markers_become_what_tdlib_makes_of_them(seed: int):
    dice = random.Random(seed)

    for _ in range(500):
        source = "a" + "".join(dice.choices(PIECES, k=dice.randint(1, 12)))
        expected = tdlib.typed(source)
        made = typed.marked(source)
        assert isinstance(expected, tuple)
        assert expected[0] == made.text, source
        assert covered(expected[1]) == covered(tdlib.places(made.entities)), source


def test_python_loses_its_double_underscores_as_it_does_on_a_phone():
    assert [Formatted("def init(self)", [{"type": "italic", "offset": 4, "length": 4}])] == (
        typed.messages_of("def __init__(self)")
    )


def test_a_fence_keeps_the_indent_and_every_marker():
    source = "```python\n    x = a ** b\n    y = __name__\n```"

    (message,) = typed.messages_of(source)

    assert message.text == "    x = a ** b\n    y = __name__"
    assert message.entities == [{"type": "pre", "language": "python", "offset": 0, "length": 31}]


def test_white_space_at_the_ends_is_cut_off_and_tabs_become_spaces():
    (message,) = typed.messages_of("  \n\tx = 1\n\ty = 2 \n")

    assert message.text == "x = 1\n y = 2"


@pytest.mark.parametrize(
    ("text", "kind", "offset", "length"),
    [
        ("/start now", "bot_command", 0, 6),
        ("see /board@dailytensor_bot", "bot_command", 4, 22),
        ("hi @ada_lovelace!", "mention", 3, 13),
        ("😀 https://example.org/a.", "url", 3, 21),
        ("#tag", "hashtag", 0, 4),
        ("see t.me/dailytensor_bot", "url", 4, 20),
        ("model.py", "url", 0, 8),
    ],
)
def test_commands_mentions_and_addresses_are_found(text: str, kind: str, offset: int, length: int):
    (message,) = typed.messages_of(text)

    assert [{"type": kind, "offset": offset, "length": length}] == message.entities


def test_a_path_and_a_division_are_no_commands():
    (message,) = typed.messages_of("a/b and /usr/bin")

    assert message.entities == []


def test_a_long_paste_becomes_several_messages_cut_at_line_ends():
    source = "".join(f"x{number} = {number}\n" for number in range(1000))

    messages = typed.messages_of(source)

    assert source.strip() == "\n".join(message.text for message in messages)
    assert all(len(message.text) <= 4096 for message in messages)


def test_blank_text_is_no_message():
    assert typed.messages_of(" \n\t ") == []


def covered(found: list[tdlib.Place]) -> set[tuple[int, str, str]]:
    """Every unit with what lies on it: TDLib cuts what crosses into pieces, we need not."""
    return {
        (unit, kind, argument)
        for offset, length, kind, argument in found
        for unit in range(offset, offset + length)
    }

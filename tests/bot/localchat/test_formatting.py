"""What is left of a formatted text on its way through Telegram."""

import random

import pytest

from bot.localchat import formatting, html
from bot.localchat.entities import Formatted
from bot.localchat.errors import ApiError
from tests.bot.localchat import tdlib
from tests.bot.localchat.test_html import nested
from tests.bot.localchat.test_typed import covered


@pytest.mark.parametrize("seed", range(4))
def test_entities_are_nested_and_cut_as_tdlib_does_it(seed: int):
    dice = random.Random(seed)

    for _ in range(150):
        source = f"q{nested(dice, depth=4)}q"
        try:
            parsed = html.parse(source)
        except ApiError:
            continue
        expected = tdlib.settled(source)
        made = [
            entity for entity in formatting.settled(parsed).entities if entity["type"] != "url"
        ]
        assert covered(tdlib.places(made)) == covered(expected), source


def test_emphasis_is_cut_out_of_code():
    made = formatting.formatted("<b>see <code>x</code>!</b>", "HTML", "")

    assert [(entity["type"], entity["offset"], entity["length"]) for entity in made.entities] == [
        ("bold", 0, 4),
        ("code", 4, 1),
        ("bold", 5, 1),
    ]


def test_entities_move_with_what_is_cut_off():
    made = formatting.formatted(" \n\r<b>\u202ex </b>\n", "HTML", "")

    assert made == Formatted("x", [{"type": "bold", "offset": 0, "length": 1}])


def test_a_block_at_the_beginning_keeps_its_indent():
    made = formatting.formatted("\n<pre>    x = 1\n</pre>", "HTML", "")

    assert made.text == "    x = 1"


def test_text_beyond_35000_bytes_is_cut():
    assert len(formatting.formatted("é" * 20_000, "", "").text) == 17_500


def test_given_entities_are_taken_and_wrong_ones_refused():
    given = '[{"type": "bold", "offset": 0, "length": 2}]'

    assert formatting.formatted("hi", "", given).entities == [
        {"type": "bold", "offset": 0, "length": 2}
    ]
    with pytest.raises(ApiError, match="can't parse entities"):
        formatting.formatted("hi", "", '[{"type": "bold"}]')

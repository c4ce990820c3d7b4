"""Our parser of Telegram's HTML against Telegram's own."""

import random

import pytest

from bot.localchat import html
from bot.localchat.errors import ApiError
from tests.bot.localchat import tdlib

PIECES = (
    '<b>', '</b>', '<i>', '</i>', '<pre>', '</pre>', '<code>', '</code>', '</>', '<B>', '</B >',
    '<code class="language-py">', '<code class=language-py>', '<b x="y">', '<b x= >', '<u>',
    '</u>',
    '<a href="http://x.yz/q?a=1&amp;b=2">', '<a href="tg://user?id=123456789">', '<a>', '</a>',
    '<blockquote>', '<blockquote expandable>', '</blockquote>', '<tg-spoiler>', '</tg-spoiler>',
    '<span>', '<span class="tg-spoiler">', '</span>', '<h1>', '<strong>', '</strong>', '<ins>',
    '<tg-time unix="1700000000" format="wDT">', '<tg-time unix="1" format="rr">', '</tg-time>',
    '<tg-emoji emoji-id="5368324170671202286">', '</tg-emoji>', '</del>', '</', '<', '>',
    '&', '&amp;', '&lt', '&#65;', '&#x1F600;', '&nbsp;', '&#xd83d;', '&#0;', '"', "'", '/', '=',
    ' ', '\n', 'a', 'google.com', 'é', '😀', '/start',
)  # fmt: skip
OPENING = [
    piece
    for piece in PIECES
    if piece.startswith("<") and piece[1:2] not in "/" and piece.endswith(">")
]


@pytest.mark.parametrize(
    ("source", "refusal"),
    [
        ("<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("é<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é</b>", "Unexpected end tag at byte offset 2"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>q</b", "Unclosed end tag at byte offset 4"),
        ("if a < b:", 'Unsupported start tag "" at byte offset 5'),
        ('<span class="x">f</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-time unix="1" format="Q">f</tg-time>', "Invalid date format used"),
    ],
)
def test_markup_that_is_not_telegrams_is_refused_in_telegrams_words(source: str, refusal: str):
    with pytest.raises(ApiError) as refused:
        html.parse(source)

    assert f"Bad Request: can't parse entities: {refusal}" == refused.value.description


def test_offsets_are_counted_in_utf_16_units():
    parsed = html.parse("😀<b>😀</b>")

    assert parsed.entities == [{"type": "bold", "offset": 2, "length": 2}]


def test_a_code_block_with_a_language_is_one_entity():
    parsed = html.parse('<pre><code class="language-python">x &lt; 1</code></pre>')

    assert parsed.text == "x < 1"
    assert parsed.entities == [{"type": "pre", "offset": 0, "length": 5, "language": "python"}]


@pytest.mark.parametrize("seed", range(4))
def test_any_heap_of_pieces_is_read_as_tdlib_reads_it(seed: int):
    dice = random.Random(seed)

    for _ in range(500):
        source = "".join(dice.choices(PIECES, k=dice.randint(1, 9)))
        assert tdlib.html(source) == ours(source), source


@pytest.mark.parametrize("seed", range(4))
def test_any_well_nested_markup_is_read_as_tdlib_reads_it(seed: int):
    dice = random.Random(seed)

    for _ in range(300):
        source = nested(dice, depth=4)
        assert tdlib.html(source) == ours(source), source


def ours(source: str) -> tuple[str, list[tdlib.Place]] | str:
    try:
        parsed = html.parse(source)
    except ApiError as error:
        return error.description.removeprefix("Bad Request: ").replace("can't", "Can't", 1)
    return parsed.text, tdlib.places(parsed.entities)


def nested(dice: random.Random, depth: int) -> str:
    made = ""
    for _ in range(dice.randint(1, 3)):
        if depth == 0 or dice.random() < 0.5:
            made += dice.choice(("a", "😀", " ", "\n", "é&lt;", "x.yz", "&amp;"))
            continue
        tag = dice.choice(OPENING)
        name = tag[1:].split()[0].rstrip(">").lower()
        made += f"{tag}{nested(dice, depth - 1)}</{name}>"
    return made

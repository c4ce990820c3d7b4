"""What is too long for one message: whole HTML in every part, nothing lost, code still code."""

import random

import pytest

from bot.buttons import OpenMenu
from bot.drawings import Bars
from bot.screens import Key, Screen
from bot.views.catalogue import escape, say
from bot.views.markup import code, prose, python
from bot.views.parts import parts, shortened, split
from tests.bot.localchat import tdlib

PROSE = "A layer's weights are made when it is built. Until then <nothing> & nobody knows them."
LINES = "\n".join(f"    x{n} = tf.nn.relu(x{n - 1}) if n < {n} else '&lt;'" for n in range(40))


def long_text(chance: random.Random, size: int) -> str:
    made = ""
    while len(made) < size:
        made += chance.choice(
            [
                f"{escape(PROSE)}\n\n",
                f"<b>{escape(PROSE)}</b> ",
                f"{python(LINES)}\n\n",
                f"{code('a < b')} ",
                f"{prose('Use `tf.data` & co.')}\n",
                "😀𝔘é" * chance.randint(1, 60),
            ]
        )
    return made


def read(text: str) -> tuple[str, list[tuple[int, int, str, str]]]:
    parsed = tdlib.html(text)
    assert isinstance(parsed, tuple), f"{parsed}: {text[:200]!r}"
    return parsed


def coded(text: str) -> str:
    """What of it is code, without white space."""
    shown, entities = read(text)
    units = shown.encode("utf-16-le")
    found = (
        units[2 * at : 2 * (at + n)] for at, n, kind, _ in entities if kind in {"code", "pre"}
    )
    return "".join("".join(part.decode("utf-16-le") for part in found).split())


@pytest.mark.parametrize("seed", range(60))
def test_parts_are_whole_and_lose_nothing(seed: int):
    chance = random.Random(seed)
    limit = chance.choice([40, 200, 1024, 4096])
    text = long_text(chance, 3 * limit)

    made = split(text, limit)

    shown = [read(part)[0] for part in made]
    assert all(0 < len(part) <= limit for part in shown)
    assert "".join("".join(shown).split()) == "".join(read(text)[0].split())
    assert "".join(coded(part) for part in made) == coded(text)


def test_a_paragraph_is_kept_together_where_there_is_room():
    text = f"{PROSE}\n\n" * 10

    assert all(part.endswith("knows them.") for part in split(escape(text.strip()), 200))


def test_code_is_cut_between_its_lines_and_keeps_its_indents():
    first, second, *_ = split(python(LINES), 500)

    assert first.endswith("</code></pre>")
    assert second.startswith('<pre><code class="language-python">    x')


def test_what_fits_is_left_alone():
    assert split("<b>a</b>\n", 10) == ["<b>a</b>\n"]


def test_the_keys_are_below_the_last_part_and_captions_are_cut():
    keys = ((Key("x", OpenMenu()),),)
    long = "word " * 2000

    made = parts(Screen(text=long, keyboard=keys))
    bars = Bars(title="", subtitle="", most=1, bars=())
    (captioned,) = parts(Screen(text=f"<b>{long}</b>", picture=bars, keyboard=keys))

    assert [bool(screen.keyboard) for screen in made] == [False, False, True]
    assert len(read(captioned.text)[0]) <= 1024
    assert captioned.text.endswith("</b> …")
    assert shortened(say("board.rule", cap=1), 1024) == say("board.rule", cap=1)

"""Markup: text from outside as a chat shows it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.views.markup import block, clean, code, cut, moment, prose, python
from tests.bot.views.telegrams import read


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain\n  text\ttab", "plain\n  text\ttab"),
        ("\x1b[1m4/4\x1b[0m \x1b[32m━━━━\x1b[0m\x1b[37m\x1b[0m loss: 1", "4/4 ━━━━ loss: 1"),
        ("1/3 loss: 9.000\r2/3 loss: 5.00\r3/3 loss: 1.0\n", "3/3 loss: 1.000\n"),
        ("0%\b\b  \b\b100%", "100%"),
        ("windows\r\nlines\r\n", "windows\nlines\n"),
        ("\b\b\ba", "a"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1bPhidden\x1b\\seen", "seen"),
        ("\x1b[2J\x1b[Hcleared", "cleared"),
        ("a\0b\x07c\x7fd\x9be", "abcde"),
        ("left\u202eright\u2028next", "leftrightnext"),
        ("half \ud83d character", "half  character"),
        ("cut short \x1b[3", "cut short 3"),
        ("😀é𝔘", "😀é𝔘"),
    ],
)
def test_what_was_printed_is_shown_as_a_terminal_would(raw: str, shown: str):
    assert clean(raw) == shown


def test_a_keras_bar_leaves_its_last_state():
    # As Keras 3 draws it: carriage return or backspaces, then the whole line again.
    drawn = "".join(
        f"\x1b[1m{step}/9\x1b[0m \x1b[32m{'━' * step}\x1b[0m loss: {1 / step:.4f}" + "\b" * 60
        for step in range(1, 10)
    )

    assert clean(f"Epoch 1/1\n{drawn}\n") == "Epoch 1/1\n9/9 ━━━━━━━━━ loss: 0.1111\n"


def test_cleaning_much_takes_time_in_proportion():
    # 64 KiB is what the runner keeps of a run's output; a quadratic pattern would hang here.
    for piece in ("\x1b[", "\x1b]", "\b", "\r", "a\b", "\x1bP\x1b"):
        clean(piece * 32_768)


def test_backticks_are_code_and_fences_are_blocks():
    text = prose("Use `a < b` & co.\n```python\nif a < b:\n    pass\n```\nDone.")

    assert read(text) == "Use a < b & co.\nif a < b:\n    pass\nDone."
    assert "<code>a &lt; b</code>" in text
    assert '<code class="language-python">' in text


@pytest.mark.parametrize("wrap", [python, block, code])
def test_markup_in_code_stays_text(wrap):
    assert read(wrap("</code></pre><b>x</b> &lt;")) == "</code></pre><b>x</b> &lt;"


def test_a_moment_has_the_readers_own_words_where_it_is_not_understood():
    at = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

    assert read(moment(at, ZoneInfo("Europe/Berlin"))) == "Mon 23 Nov, 09:00"


def test_what_is_cut_says_so():
    assert (cut("12345", 5), cut("123456", 5)) == ("12345", "123 …")

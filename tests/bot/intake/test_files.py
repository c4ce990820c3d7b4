"""Documents as source, by their bytes."""

import pytest

from bot.intake.files import RefusedFileError, decode
from bot.views import notices


@pytest.mark.parametrize(
    ("content", "source"),
    [
        (b"", ""),
        (b"x = 1\n", "x = 1\n"),
        (b"\xef\xbb\xbfx = 1\r\ny = 2\r", "x = 1\ny = 2\n"),
        ("s = 'żółć 😀'".encode(), "s = 'żółć 😀'"),
    ],
)
def test_text_in_utf_8_is_source(content: bytes, source: str):
    assert decode(content) == source


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0",
        "x = 1".encode("utf-16"),
        b"x = '\xe9'  # latin-1",
        b"x = 1\0",
        b"PK\x03\x04\x14\x00model.keras",
        b"\xed\xa0\x80",  # half a character
    ],
)
def test_what_is_no_text_in_utf_8_is_refused(content: bytes):
    with pytest.raises(RefusedFileError) as raised:
        decode(content)

    assert "not a Python text" in notices.refused(raised.value.reason).text

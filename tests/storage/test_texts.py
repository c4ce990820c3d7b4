import pytest

from storage.texts import storable


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("x = 'é😀'\n", "x = 'é😀'\n"),
        ("a\0b", "a␀b"),
        ("a\ud83d", "a\ufffd"),
        ("", ""),
    ],
)
def test_what_databases_refuse_is_made_visible(given, expected):
    assert storable(given) == expected

import struct

from bot.charts.coverage import draw
from challenges.coverage import Count, Part, Share

PART = Part("skills", (Count("1.1 Write $x_1$", 3, least=6), Count("1.2 " + "y" * 200, 4)))
SHARE = Share("right by taking the first option", 0.25, 0.4, is_most=True)


def test_the_picture_is_a_png_that_grows_with_what_is_counted():
    small, large = draw([PART], [SHARE]), draw([PART] * 3, [SHARE])

    assert small.startswith(b"\x89PNG\r\n")
    assert _size(large)[0] == _size(small)[0] == 1400
    assert _size(large)[1] > 2 * _size(small)[1] - 200


def test_a_bank_with_nothing_in_it_is_drawn_all_the_same():
    assert draw([Part("kinds", ())], []).startswith(b"\x89PNG\r\n")


def _size(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height

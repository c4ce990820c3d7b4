"""The sheet that figures are painted on: measured in pixels, dark in every chat.

A chat shows 1080 pixels on about 300, so what is to be read must be 40 pixels high here.
"""

import io
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

WIDTH = 1080
MARGIN = 54  # chats round the corners
CARD, TEXT, FAINT, TRACK = "#18222d", "#f2f6fa", "#b3c1cf", "#2c3a48"
BLUE, AMBER, GREEN, RED = "#62b0ff", "#ffb454", "#8be28b", "#ff9d8a"

_DPI = 100
_POINT = 72 / _DPI  # points a pixel
_ROUNDING = 10.0
_OUTLINE = 5

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """How words are written."""

    size: int = 42
    color: str = TEXT
    align: str = "left"
    is_bold: bool = False


SMALL = Ink(size=40, color=FAINT)


class Sheet:
    """A card of 1080 pixels' width. Pixels count from the upper left corner."""

    def __init__(self, height: int) -> None:
        self.height = height
        self._figure = Figure(
            figsize=(WIDTH / _DPI, height / _DPI), dpi=_DPI, facecolor=CARD, frameon=True
        )
        FigureCanvasAgg(self._figure)
        self._axes: Axes = self._figure.add_axes((0, 0, 1, 1))
        self._axes.set_xlim(0, WIDTH)
        self._axes.set_ylim(height, 0)
        self._axes.set_axis_off()

    def head(self, title: str, subtitle: str) -> None:
        """Write what it is about on top."""
        self.write((MARGIN, 94), title, Ink(size=54, is_bold=True))
        self.write((MARGIN, 160), subtitle, SMALL)

    def write(self, at: Point, text: str, ink: Ink) -> None:
        """Write a line, its letters standing on that point; smaller where it would not fit."""
        written = self._axes.text(
            *at,
            text,
            color=ink.color,
            fontsize=ink.size * _POINT,
            fontweight="bold" if ink.is_bold else "normal",
            horizontalalignment=ink.align,
            verticalalignment="baseline",
            parse_math=False,
        )
        width, room = written.get_window_extent().width, WIDTH - 2 * MARGIN
        if width > room:
            written.set_fontsize(ink.size * _POINT * room / width)

    def box(self, corner: Point, size: Point, color: str, *, outline: str = "none") -> None:
        """Fill a box with round corners, from its upper left one."""
        (x, y), (width, height) = corner, size
        if width <= 0 or height <= 0:
            return
        rounding = min(_ROUNDING, width / 2, height / 2)
        patch = FancyBboxPatch(
            (x + rounding, y + rounding),
            width - 2 * rounding,
            height - 2 * rounding,
            boxstyle=f"round,pad={rounding},rounding_size={rounding}",
            facecolor=color,
            edgecolor=outline,
            linewidth=0 if outline == "none" else _OUTLINE * _POINT,
        )
        self._axes.add_patch(patch)

    def line(self, start: Point, end: Point, color: str = TEXT) -> None:
        """Draw a line."""
        (x, y), (to_x, to_y) = start, end
        self._axes.plot([x, to_x], [y, to_y], color=color, linewidth=6 * _POINT)

    def png(self) -> bytes:
        """Return the picture."""
        picture = io.BytesIO()
        self._figure.savefig(picture, format="png", facecolor=CARD)
        return picture.getvalue()

"""What the bank covers, as one tall picture: a bar for each count, short ones in amber."""

import io
from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from challenges.coverage import Count, Part, Share

_CARD, _TEXT, _GRID = "#18222d", "#e9eff5", "#3a4958"
_ENOUGH, _SHORT, _LEAST = "#62b0ff", "#ffb454", "#8be28b"
_WIDTH, _ROW, _HEAD = 14.0, 0.27, 0.8
"""In inches: the picture's width, a bar's height, what a title takes."""
_LONGEST = 62
"""Characters of a label; skills' titles are sentences."""


def draw(parts: Sequence[Part], shares: Sequence[Share]) -> bytes:
    """A PNG with one panel for each part, and one for the shares in percent."""
    panels = [*parts, _in_percent(shares)]
    heights = [_HEAD + _ROW * len(panel.counts) for panel in panels]
    figure = Figure(figsize=(_WIDTH, sum(heights)), dpi=100, facecolor=_CARD)
    FigureCanvasAgg(figure)
    figure.set_layout_engine("constrained", w_pad=0.2, h_pad=0.1)
    grid = figure.subplots(len(panels), height_ratios=heights)
    for axes, panel in zip(grid, panels, strict=True):
        _draw_panel(axes, panel)
    picture = io.BytesIO()
    figure.savefig(picture, format="png")
    return picture.getvalue()


def _in_percent(shares: Sequence[Share]) -> Part:
    counts = (
        # What should be small is turned round, so that a short bar is bad everywhere.
        Count(f"not {share.label}", round(100 - 100 * share.value), round(100 - 100 * share.bound))
        if share.is_most
        else Count(share.label, round(100 * share.value), round(100 * share.bound))
        for share in shares
    )
    return Part("shares in percent", tuple(counts))


def _draw_panel(axes: Axes, part: Part) -> None:
    axes.set_title(part.title, color=_TEXT, fontsize=16, loc="left")
    axes.set_facecolor(_CARD)
    axes.tick_params(colors=_TEXT, labelsize=11, length=0)
    for spine in axes.spines.values():
        spine.set_color(_GRID)
    places = range(len(part.counts))
    colors = [_SHORT if count.is_short else _ENOUGH for count in part.counts]
    axes.barh(places, [count.number for count in part.counts], color=colors, height=0.7)
    for place, count in enumerate(part.counts):
        if count.least:
            axes.plot([count.least] * 2, [place - 0.4, place + 0.4], color=_LEAST, linewidth=3)
        axes.text(count.number, place, f" {count.number}", color=_TEXT, va="center", fontsize=11)
    axes.set_yticks(places, [_label(count) for count in part.counts], parse_math=False)
    axes.set_ylim(len(part.counts) - 0.4, -0.6)
    most = max((max(count.number, count.least) for count in part.counts), default=1)
    axes.set_xlim(0, 1.08 * max(1, most))


def _label(count: Count) -> str:
    label = count.label
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1]}…"

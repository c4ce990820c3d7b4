"""The learning curve of one run: losses, the metric, and the hidden data's verdict on it.

Drawn on a dark card of its own, so it reads the same in light and in dark chats.
"""

import io
import math
from collections.abc import Iterable, Sequence

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, ScalarFormatter

from bot.drawings import CurveWords
from challenges.challenge import Metric
from challenges.verdicts import Epoch

_CARD, _TEXT, _GRID = "#18222d", "#e9eff5", "#3a4958"
_LOSS, _METRIC, _TARGET = "#62b0ff", "#ffb454", "#8be28b"
_NAMES = {
    "accuracy": ("accuracy", "acc", "binary_accuracy", "categorical_accuracy",
                 "sparse_categorical_accuracy"),
    "mae": ("mae", "mean_absolute_error"),
    "rmse": ("rmse", "root_mean_squared_error"),
    "f1": ("f1", "f1_score"),
    "macro_f1": ("f1_score", "f1"),
    "auc": ("auc", "AUC"),
    "token_accuracy": ("accuracy", "acc", "sparse_categorical_accuracy"),
}  # fmt: skip
"""What Keras may call a metric in its history."""
_MOST = 1e30
"""Beyond it Matplotlib's axes overflow; a loss that large is as good as infinite."""
_LOG_FROM = 50.0
"""Ratio of largest to smallest loss from which only a logarithm shows the end of the curve."""


def draw(
    history: Sequence[Epoch], *, words: CurveWords, metric: str, target: float, value: float | None
) -> bytes:
    """A PNG of 1080 x 720 pixels.

    Args:
        history: The epochs as Keras reported them; without any, value is set against target.
        words: What stands in it; shown as it stands.
        metric: What the target is about: "accuracy", "mae", "rmse", …
        target: To be reached on the hidden data.
        value: Reached on the hidden data; None if it never came so far.
    """
    figure = Figure(figsize=(10.8, 7.2), dpi=100, facecolor=_CARD)
    FigureCanvasAgg(figure)
    figure.set_layout_engine("constrained", w_pad=0.15, h_pad=0.2)  # inches; chats round corners
    axes = figure.add_subplot()
    axes.set_title(words.title, color=_TEXT, fontsize=26, pad=16, parse_math=False)
    _style(axes)
    if history:
        _draw_losses(axes, history, words)
        right = axes.twinx()
        _style(right)
        _draw_metric(right, history, metric, words)
        _draw_target(right, metric, target, words)
        _draw_value(right, len(history), value, words)
        right.yaxis.set_major_formatter(_Ticks(words.point))
        _draw_legend(figure, (axes, right))
    else:
        _draw_bars(axes, target, value, words)
        if _is_share(metric):
            axes.set_xlim(0, 1)
        axes.xaxis.set_major_formatter(_Ticks(words.point))
    picture = io.BytesIO()
    figure.savefig(picture, format="png")
    return picture.getvalue()


def _style(axes: Axes) -> None:
    axes.set_facecolor(_CARD)
    axes.tick_params(colors=_TEXT, labelsize=19)
    for spine in axes.spines.values():
        spine.set_color(_GRID)


class _Ticks(ScalarFormatter):
    """Numbers along an axis, with the decimal sign of a language."""

    def __init__(self, point: str) -> None:
        super().__init__(useOffset=False)
        self._point = point

    def __call__(self, x: float, pos: int | None = None) -> str:
        return str(super().__call__(x, pos)).replace(".", self._point)


def _draw_losses(axes: Axes, history: Sequence[Epoch], words: CurveWords) -> None:
    drawn = [
        *_plot(axes, history, "loss", color=_LOSS),
        *_plot(axes, history, "val_loss", color=_LOSS, dashed=True),
    ]
    finite = [loss for loss in drawn if _can_be_drawn(loss)]
    if finite and min(finite) > 0 and max(finite) / min(finite) > _LOG_FROM:
        axes.set_yscale("log")
    else:
        axes.yaxis.set_major_formatter(_Ticks(words.point))
    axes.set_xlabel(words.epoch, color=_TEXT, fontsize=21)
    axes.set_ylabel(words.loss, color=_LOSS, fontsize=21)
    axes.set_xlim(0.5, len(history) + 0.5)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=8, integer=True))
    axes.grid(visible=True, color=_GRID, linewidth=0.8)


def _draw_metric(axes: Axes, history: Sequence[Epoch], metric: str, words: CurveWords) -> None:
    known = {name for epoch in history for name in epoch.metrics}
    name = next((name for name in _NAMES.get(metric, (metric,)) if name in known), metric)
    _plot(axes, history, name, color=_METRIC)
    _plot(axes, history, f"val_{name}", color=_METRIC, dashed=True)
    axes.set_ylabel(words.metric, color=_METRIC, fontsize=21)


def _draw_target(axes: Axes, metric: str, target: float, words: CurveWords) -> None:
    axes.axhline(target, color=_TARGET, linewidth=3, linestyle=":", label=words.target)
    if _is_share(metric):
        axes.set_ylim(-0.02, 1.02)


def _draw_value(axes: Axes, epochs: int, value: float | None, words: CurveWords) -> None:
    if value is not None and _can_be_drawn(value):
        axes.plot(
            [epochs],
            [value],
            "D",
            color=_TEXT,
            markersize=15,
            label=words.hidden,
            clip_on=False,
        )


def _draw_legend(figure: Figure, axes: Iterable[Axes]) -> None:
    handles = [handle for one in axes for handle in one.get_legend_handles_labels()[0]]
    figure.legend(
        handles=handles,
        loc="outside lower center",
        ncols=3,
        fontsize=18,
        labelcolor=_TEXT,
        facecolor=_CARD,
        edgecolor=_CARD,
    )


def _draw_bars(axes: Axes, target: float, value: float | None, words: CurveWords) -> None:
    if value is not None and _can_be_drawn(value):
        axes.barh([words.reached], [value], color=_METRIC, height=0.5)
    axes.barh([words.aim], [target], color=_TARGET, height=0.5)
    axes.axvline(target, color=_TEXT, linewidth=3, linestyle=":")
    axes.set_xlabel(words.metric, color=_TEXT, fontsize=21)
    axes.set_ylim(-0.7, 1.7)


def _can_be_drawn(value: float) -> bool:
    return abs(value) <= _MOST  # False for NaN


def _is_share(metric: str) -> bool:
    return metric in set(Metric) and Metric(metric).more_is_better


def _plot(
    axes: Axes, history: Sequence[Epoch], name: str, *, color: str, dashed: bool = False
) -> list[float]:
    """Draw one series of the history if it is there; its values."""
    points = [
        (number, epoch.metrics[name])
        for number, epoch in enumerate(history, start=1)
        if name in epoch.metrics
    ]
    if points:
        axes.plot(
            [number for number, _ in points],
            [value if _can_be_drawn(value) else math.nan for _, value in points],
            color=color,
            linewidth=4,
            linestyle="--" if dashed else "-",
            marker="o" if len(points) <= 12 else "",
            markersize=8,
            label=name,
        )
    return [value for _, value in points]

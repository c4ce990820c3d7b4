"""What runs in the painter's process; Matplotlib is imported there only, and late."""

import os
import threading
from collections.abc import Sequence
from multiprocessing import parent_process

from bot.drawings import CurveWords, Drawing
from challenges.verdicts import Epoch


def learning_curve(
    history: Sequence[Epoch], *, words: CurveWords, metric: str, target: float, value: float | None
) -> bytes:
    """Return `bot.charts.learning_curve.draw` of the same."""
    from bot.charts.learning_curve import draw

    return draw(history, words=words, metric=metric, target=target, value=value)


def figure(drawing: Drawing) -> bytes:
    """Return `bot.charts.figures.draw` of the same."""
    from bot.charts.figures import draw

    return draw(drawing)


def end_with_parent() -> None:
    """Have this process end when the bot does, however it ends: kill -9 tells no child."""
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)

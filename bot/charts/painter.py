"""The painter: draws in a process of its own, started when the first picture is wanted.

Matplotlib takes a second to import and holds the interpreter while it draws; neither belongs
into the event loop or into an idle bot's memory.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context

from bot.charts import late
from bot.drawings import Drawing
from bot.views import curve
from bot.views.language import speaking
from challenges.challenge import Challenge
from challenges.verdicts import Judgement

PICTURES_A_PROCESS = 200
"""Then it is replaced, so that what Matplotlib keeps does not pile up."""


class Painter:
    """Draws pictures one at a time."""

    def __init__(self) -> None:
        self._pool = _pool()

    async def draw(self, challenge: Challenge, judgement: Judgement, language: str) -> bytes:
        """Return the learning curve of a judgement as PNG, in a learner's language."""
        with speaking(language):
            words = curve.words(challenge, judgement)
        paint = partial(
            late.learning_curve,
            judgement.history,
            words=words,
            metric=judgement.metric,
            target=judgement.target,
            value=judgement.value,
        )
        return await self._run(paint)

    async def paint(self, drawing: Drawing) -> bytes:
        """Return a drawing as PNG."""
        return await self._run(partial(late.figure, drawing))

    async def _run(self, paint: Callable[[], bytes]) -> bytes:
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._pool, paint)
        except BrokenProcessPool:  # somebody killed the process; a pool does not mend itself
            self._pool = _pool()
            return await loop.run_in_executor(self._pool, paint)

    def close(self) -> None:
        """End the process."""
        self._pool.shutdown(cancel_futures=True)


def _pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        max_workers=1,
        mp_context=get_context("spawn"),
        max_tasks_per_child=PICTURES_A_PROCESS,
        initializer=late.end_with_parent,
    )

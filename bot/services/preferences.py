"""Preferences: dials are turned one at a time; of two devices, the last one wins."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.services.days import keep
from bot.services.ports import Begin, Now
from challenges.learners import Learner
from challenges.preferences import Dial, Preferences, turned, without_quiet_hours


@dataclass(frozen=True, slots=True, kw_only=True)
class Dials:
    """Keeps what learners decide of their days."""

    begin: Begin
    now: Now

    async def turn(self, learner_id: int, dial: Dial, value: int) -> Learner:
        """Turn one dial.

        Raises:
            NotOfferedError: If it does not have this value.
        """
        return await self._change(learner_id, lambda known: turned(known, dial, value))

    async def drop_quiet_hours(self, learner_id: int) -> Learner:
        """Have no quiet hours."""
        return await self._change(learner_id, without_quiet_hours)

    async def _change(
        self, learner_id: int, change: Callable[[Preferences], Preferences]
    ) -> Learner:
        async with self.begin() as work:
            before = await work.learners.turn(learner_id)
            after = replace(before, preferences=change(before.preferences))
            return await keep(work, before, after, self.now())

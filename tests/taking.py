"""Updates taken up and handled, all that there are, as a test wants them."""

import asyncio

from bot.app import Running
from bot.polling import Polling


async def take_all(bot: Running, offset: int) -> int:
    """Handle what has come from `offset` on; the offset of what comes next."""
    async with asyncio.TaskGroup() as group:
        polling = Polling(
            bot=bot.application.bot,
            handle=bot.handling.handle,
            inbox=bot.services.inbox,
            start=group.create_task,
            patience=None,
        )
        return await polling.take(offset, wait_seconds=0)

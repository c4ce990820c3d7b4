"""Progress: what is shown while a learner waits, before there is anything to keep."""

from dataclasses import dataclass

from telegram import Bot

from bot import direct
from bot.features import Features
from bot.newer import draft
from bot.screens import Screen


@dataclass(slots=True, kw_only=True)
class Progress:
    """A draft that is gone by itself; on an older server a message that is edited."""

    bot: Bot
    features: Features
    chat_id: int
    reply_to: int
    at: int | None = None  # our message, where there is one

    async def show(self, screen: Screen) -> None:
        """Show how far it has come."""
        if self.at is None and await draft(
            self.bot, self.features, self.chat_id, self.reply_to, screen
        ):
            return
        await self.end(screen)

    async def end(self, screen: Screen) -> None:
        """Say something that stays."""
        if self.at is not None and await direct.edit(self.bot, self.chat_id, self.at, screen):
            return
        sent = await direct.send(self.bot, self.chat_id, screen, reply_to=self.reply_to)
        self.at = sent.message_id

"""Speech: in which language an update is answered. The one edge at which that is decided."""

import logging
from typing import Any

from telegram import Update
from telegram.ext import Application, ExtBot

from bot.context import BotContext
from bot.routing import GROUP_CHATS
from bot.services.languages import Languages
from bot.views.language import ENGLISH, speaking
from storage.errors import StorageError

log = logging.getLogger(__name__)


class Speaking(
    Application[
        ExtBot[None], BotContext, dict[Any, Any], dict[Any, Any], dict[Any, Any], Any
    ]  # see `BotApplication`
):
    """PTB's application: whatever handles an update speaks the language of who caused it."""

    __slots__ = ("_languages",)

    def __init__(self, *, languages: Languages, **parts: Any) -> None:
        super().__init__(**parts)
        self._languages = languages

    async def process_update(self, update: object) -> None:
        """Handle an update, and whatever fails in it, in one language."""
        language = ENGLISH
        if isinstance(update, Update):
            language = await _language(update, self._languages)
        with speaking(language):
            await super().process_update(update)


async def _language(update: Update, languages: Languages) -> str:
    """Return what was chosen, else what Telegram says, else what it said before."""
    user, chat = update.effective_user, update.effective_chat
    told = user.language_code if user is not None else None
    try:
        if chat is not None and chat.type in GROUP_CHATS:
            return await languages.of_group(chat.id) or told or ENGLISH
        known = None if user is None else await languages.of_learner(user.id)
    except StorageError:
        log.warning("the database is out of reach", exc_info=True)
        return told or ENGLISH
    if known is None:
        return told or ENGLISH
    return known.chosen_language or told or known.language

"""Routing: which update goes to which handler. Commands in edited messages are not run again."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from telegram import CallbackQuery, Chat, Message, Update, User
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.buttons import AnyButton, StaleButtonError, unpack
from bot.context import BotContext

Handler = BaseHandler[Any, BotContext, Any]
MessageAction = Callable[[Message, User, BotContext], Awaitable[None]]

NEW = filters.UpdateType.MESSAGE
PRIVATE = NEW & filters.ChatType.PRIVATE
GROUP = NEW & filters.ChatType.GROUPS

PRIVATE_CHATS = frozenset({Chat.PRIVATE})
GROUP_CHATS = frozenset({Chat.GROUP, Chat.SUPERGROUP})


def on_command(name: str, action: MessageAction, where: filters.BaseFilter = NEW) -> Handler:
    """Run the action when somebody sends the command there."""
    return CommandHandler(name, _with_message(action), filters=where)


def on_message(where: filters.BaseFilter, action: MessageAction) -> Handler:
    """Run the action for messages that fit."""
    return MessageHandler(where, _with_message(action))


def on_button(
    kind: type[AnyButton],
    action: Callable[[CallbackQuery, AnyButton, BotContext], Awaitable[None]],
    where: frozenset[str] = PRIVATE_CHATS,
) -> Handler:
    """Run the action when a button of this kind is pressed in such a chat."""

    async def press(update: Update, context: BotContext) -> None:
        query = update.callback_query
        assert query is not None  # noqa: S101 - a callback query handler gets nothing else
        if query.message is None or query.message.chat.type not in where:
            raise StaleButtonError(query.data)
        await action(query, unpack(kind, query.data or ""), context)

    prefix = getattr(kind, "PREFIX", "")
    return CallbackQueryHandler(press, pattern=rf"^{prefix}(:|$)")


def _with_message(
    action: MessageAction,
) -> Callable[[Update, BotContext], Coroutine[Any, Any, None]]:
    async def run(update: Update, context: BotContext) -> None:
        message, user = update.effective_message, update.effective_user
        if message is not None and user is not None:  # a channel's post has no sender
            await action(message, user, context)

    return run

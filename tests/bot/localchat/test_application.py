"""python-telegram-bot runs unchanged against the local chat."""

import asyncio
from typing import Any

from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes, MessageHandler, filters

from bot.localchat.server import LocalChat
from tests.bot.localchat.conftest import ADA, TOKEN, Page, without_tls


async def test_an_echo_bot_answers_what_a_person_types(chat: LocalChat, page: Page):
    application = echo_bot(chat)
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(timeout=2, poll_interval=0)
        await page.send(ADA, "/start")
        await page.send(ADA, "hello there")
        await until_count(page, 4)
        await application.updater.stop()
        await application.stop()

    said = [message["text"] for message in await page.messages(ADA)]
    assert sorted(["/start", "Welcome", "hello there", "hello there"]) == sorted(said)


def echo_bot(chat: LocalChat) -> "Application[Any, Any, Any, Any, Any, Any]":
    async def welcome(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_html("<b>Welcome</b>")

    async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        assert update.message.text is not None
        await update.message.reply_text(update.message.text)

    builder = Application.builder().token(TOKEN)
    builder = builder.base_url(chat.bot_api_url).base_file_url(chat.file_api_url)
    builder = builder.request(without_tls()).get_updates_request(without_tls())
    application = builder.build()
    application.add_handler(CommandHandler("start", welcome))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    return application


async def until_count(page: Page, count: int) -> None:
    """Wait until that many messages are in Ada's chat."""
    async with asyncio.timeout(20):
        while len(await page.messages(ADA)) < count:  # over HTTP
            await asyncio.sleep(0.02)

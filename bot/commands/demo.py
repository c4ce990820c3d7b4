"""`dailytensor demo`: the whole product on one page: chat, bot, database and runner.

What it keeps lies in a folder of its own, so that it never touches a real installation.
"""

import argparse
import asyncio
import sys
from datetime import datetime

from bot import logs, settings
from bot.app import Api, Parts, Running, keep_time, running
from bot.commands import banks
from bot.commands.beside import Beside, beside
from bot.commands.serving import until_stopped
from bot.localchat.server import LocalChat
from bot.menus import introduce
from bot.polling import poll
from bot.settings import Settings
from storage import migrate
from storage.database import connect

TOKEN = "1000000001:local-chat-needs-no-secret-at-all-here"  # noqa: S105 - the local chat's own


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take where the page listens."""
    parser.add_argument("--port", type=_port, help="of the page (default: PORT, or 8080)")


def _port(text: str) -> int:
    port = int(text)
    if not 1 <= port <= 65535:
        raise ValueError(text)
    return port


def run(options: argparse.Namespace) -> int:
    """Serve the page until told to stop."""
    configured = settings.read()
    logs.configure(configured.log_level)
    folder = configured.data_dir / "demo"
    folder.mkdir(parents=True, exist_ok=True)
    chosen = configured.model_copy(
        update={"data_dir": folder, "database_url": None, "port": options.port or configured.port}
    )
    migrate.upgrade(chosen.database)
    asyncio.run(_serve(chosen))
    return 0


async def _serve(configured: Settings) -> None:
    chat = LocalChat(configured.data_dir, TOKEN, is_strict=True)
    await chat.start(configured.port)
    database = connect(configured.database)
    bank = banks.bank(configured)
    runner = beside(configured, database, bank)
    parts = Parts(
        api=Api(token=TOKEN, base_url=chat.bot_api_url, file_url=chat.file_api_url),
        database=database,
        library=bank,
        grader=runner.grader,
        now=chat.clock.now,
    )
    try:
        async with running(parts) as bot:
            await _live(chat, bot, runner)
    finally:
        await chat.stop()
        await database.close()


async def _live(chat: LocalChat, bot: Running, runner: Beside) -> None:
    async def on_the_way(until: datetime) -> None:
        """Stop at every moment that something is due, as time itself would."""
        while (moment := await bot.services.reminders.next_moment(until)) is not None:
            chat.clock.stop_at(max(moment, chat.clock.now()))
            await bot.reminding.tick()
            await bot.posting.settled()

    chat.clock.travel_with(on_the_way)
    await introduce(bot.application.bot)
    keep_time(bot)
    sys.stdout.write(f"\n  DailyTensor is at http://127.0.0.1:{chat.port}\n\n")
    sys.stdout.flush()
    await until_stopped(
        poll(bot.application.bot, bot.handling.handle, bot.services.inbox),
        bot.telling.run(),
        bot.posting.run(is_alone=True),
        runner.run(),
    )

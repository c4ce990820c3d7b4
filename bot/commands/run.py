"""`dailytensor run`: the bot on the real Telegram, polling or by webhook, a runner beside it."""

import argparse
import asyncio
import hashlib

from bot import logs, settings, updates
from bot.app import Api, Grader, Parts, Running, keep_time, running
from bot.commands import banks
from bot.commands.beside import beside
from bot.commands.serving import Work, until_stopped
from bot.menus import introduce
from bot.polling import poll
from bot.settings import Settings
from storage import migrate
from storage.database import connect


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take whether a runner is wanted."""
    parser.add_argument(
        "--no-runner", action="store_true", help="leave grading to `dailytensor worker`"
    )


def run(options: argparse.Namespace) -> int:
    """Serve until told to stop."""
    configured = settings.read()
    logs.configure(configured.log_level)
    configured.data_dir.mkdir(parents=True, exist_ok=True)
    api = _api(configured)
    migrate.upgrade(configured.database)
    asyncio.run(_serve(configured, api, has_runner=not options.no_runner))
    return 0


def _api(configured: Settings) -> Api:
    if configured.bot_api_url is None:
        return Api(token=configured.token)
    return Api(
        token=configured.token,
        base_url=f"{configured.bot_api_url}/bot",
        file_url=f"{configured.bot_api_url}/file/bot",
    )


async def _serve(configured: Settings, api: Api, *, has_runner: bool) -> None:
    bank = banks.bank(configured)
    database = connect(configured.database)
    runner = None
    if has_runner and configured.runner_concurrency:
        runner = beside(configured, database, bank)
    parts = Parts(
        api=api,
        database=database,
        library=bank,
        grader=runner.grader if runner else Grader(),
        admins=configured.admin_ids,
    )
    try:
        async with running(parts) as bot:
            await introduce(bot.application.bot)
            keep_time(bot)
            is_alone = configured.webhook_url is None  # Telegram lets one process poll
            works = [
                _updates(configured, api, bot),
                bot.telling.run(),
                bot.posting.run(is_alone=is_alone),
            ]
            await until_stopped(*works, *([runner.run()] if runner else []))
    finally:
        await database.close()


def _updates(configured: Settings, api: Api, bot: Running) -> Work:
    if configured.webhook_url is None:
        return poll(bot.application.bot, bot.handling.handle, bot.services.inbox)
    # Known to Telegram and us only, the same after a restart, and tells nothing of the token.
    secret = hashlib.sha256(f"webhook:{api.token}".encode()).hexdigest()
    return updates.listen(
        bot.application.bot,
        bot.handling.handle,
        url=configured.webhook_url,
        port=configured.port,
        secret=secret,
    )

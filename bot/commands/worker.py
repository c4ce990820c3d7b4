"""`dailytensor worker`: grades from the queue, anywhere that reaches the database."""

import argparse
import asyncio

from bot import logs, settings
from bot.commands.banks import bank
from bot.commands.beside import Beside, beside
from bot.commands.serving import until_stopped
from bot.settings import Settings
from storage.database import connect


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""


def run(options: argparse.Namespace) -> int:
    """Grade until told to stop; refuse where the walls do not hold."""
    configured = settings.read()
    logs.configure(configured.log_level)
    configured.data_dir.mkdir(parents=True, exist_ok=True)
    asyncio.run(_work(configured))
    return 0


async def _work(configured: Settings) -> None:
    database = connect(configured.database)
    try:
        await database.check()
        await until_stopped(_grade(beside(configured, database, bank(configured))))
    finally:
        await database.close()


async def _grade(runner: Beside) -> None:
    await runner.run()
    if runner.refusal is not None:
        raise runner.refusal

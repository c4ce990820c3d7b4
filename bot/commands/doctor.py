"""`dailytensor doctor`: what holds on this machine; a newcomer's and an operator's first stop."""

import argparse
import asyncio
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot import logs, settings
from bot.commands import banks
from bot.commands.beside import judge
from bot.settings import Settings
from runner.doctor import Fact, examine
from storage.database import connect
from storage.errors import StorageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""


def run(options: argparse.Namespace) -> int:
    """Examine everything; 0 when all is well, 1 when something is not."""
    configured = settings.read()
    logs.configure("WARNING")
    configured.data_dir.mkdir(parents=True, exist_ok=True)
    console = Console()
    with console.status("looking at the database, warming TensorFlow up, attacking the sandbox"):
        facts = asyncio.run(_examine(configured))
    table = Table("", "what", "found", show_header=False)
    for fact in facts:
        table.add_row("[green]✓[/]" if fact.is_well else "[red]✗[/]", fact.name, fact.value)
    console.print(table)
    return 0 if all(fact.is_well for fact in facts) else 1


async def _examine(configured: Settings) -> tuple[Fact, ...]:
    bank = banks.bank(configured)
    supervisor, _ = judge(configured, bank, concurrency=1)
    size = f"{len(bank.questions)} questions, {len(bank.challenges)} code challenges"
    try:
        found = await examine(supervisor)
    finally:
        await supervisor.stop()
    return (
        Fact(name="Bank", value=size),
        _token(configured),
        await _database(configured),
        *found,
    )


def _token(configured: Settings) -> Fact:
    is_set = configured.telegram_bot_token is not None
    value = "set" if is_set else "not set: make demo needs none, make run does"
    return Fact(name="Telegram token", value=value)


async def _database(configured: Settings) -> Fact:
    database = None
    if _is_new(configured):
        return Fact(name="Database", value="a SQLite file, made at the first start")
    try:
        database = connect(configured.database)
        await database.check()
    except StorageError as error:
        return Fact(name="Database", value=str(error), is_well=False)
    finally:
        if database is not None:
            await database.close()
    return Fact(name="Database", value="reachable, and of this version")


def _is_new(configured: Settings) -> bool:
    """Tell whether nothing was set and nothing has run yet, as on a newcomer's machine."""
    path = configured.database.removeprefix("sqlite:///")
    return configured.database_url is None and not Path(path).exists()

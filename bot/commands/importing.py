"""`dailytensor import FILE`: bring an export of /export into this installation."""

import argparse
import asyncio
import sys
from pathlib import Path

from bot import logs, settings
from bot.app import utc_now
from bot.services import archiving
from bot.services.archive import AlreadyHereError, Archive, ArchiveError
from bot.services.personal import LeftOut, Personal
from bot.settings import Settings
from bot.takeout import unpacking
from storage.database import connect


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the file, and what to do with it."""
    parser.add_argument("file", type=Path, help="dailytensor.zip, its first part, or learner.json")
    parser.add_argument(
        "--learner", type=int, metavar="ID", help="bring it in for this Telegram id instead"
    )
    parser.add_argument(
        "--replace", action="store_true", help="forget what is here of the learner, then bring in"
    )
    parser.add_argument(
        "--check", action="store_true", help="only say whether it would work; write nothing"
    )


def run(options: argparse.Namespace) -> int:
    """Bring it in, whole or not at all, and say what it was."""
    configured = settings.read()
    logs.configure("WARNING")
    archive = archiving.read(unpacking.read(options.file))
    if options.learner is not None:
        archive = archiving.given_to(archive, options.learner)
    left_out = asyncio.run(_bring_in(configured, archive, options))
    sys.stdout.write(_told(archive, left_out, is_check=options.check))
    return 0


async def _bring_in(
    configured: Settings, archive: Archive, options: argparse.Namespace
) -> LeftOut:
    database = connect(configured.database)
    personal = Personal(begin=database.begin, read=database.read, now=utc_now)
    try:
        await database.check()
        return await personal.bring_in(
            archive, is_replacing=options.replace, is_check=options.check
        )
    except AlreadyHereError as error:
        raise ArchiveError(
            f"{error} Give --replace to put the export in the place of what is here, or --learner"
            " ID to bring it in for somebody else."
        ) from None
    finally:
        await database.close()


def _told(archive: Archive, left_out: LeftOut, *, is_check: bool) -> str:
    lines = [
        f"Learner {archive.learner.id}, exported {archive.exported_at:%Y-%m-%d %H:%M %Z}:",
        f"  {len(archive.cards)} cards, {len(archive.reviews)} reviews,"
        f" {len(archive.submissions)} submissions",
    ]
    if left_out.boards or left_out.votes:
        lines.append(
            f"  left out: {left_out.boards} boards and {left_out.votes} votes of groups that are"
            " not known here (/join puts the learner on a board again)"
        )
    lines.append("Nothing was written: it would work." if is_check else "Brought in.")
    return "\n".join(lines) + "\n"

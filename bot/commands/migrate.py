"""`dailytensor migrate`: bring the database to this version. Safe to run twice, or at once."""

import argparse
import sys

from bot import logs, settings
from storage import migrate


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take whether the next migration is to be drafted, for those who change tables."""
    parser.add_argument(
        "--draft", metavar="WHAT", help="write the migration that the changed tables need"
    )


def run(options: argparse.Namespace) -> int:
    """Migrate, and say that it is done."""
    configured = settings.read()
    logs.configure(configured.log_level)
    configured.data_dir.mkdir(parents=True, exist_ok=True)
    migrate.upgrade(configured.database)
    if options.draft:
        migrate.revise(configured.database, options.draft)
        sys.stdout.write("Drafted in storage/migrations/versions: read it before you trust it.\n")
        return 0
    sys.stdout.write("The database is up to date.\n")
    return 0

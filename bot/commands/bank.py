"""`dailytensor bank`: check questions and challenges, report, fetch data, or begin a new one."""

import argparse
import re
import sys
from pathlib import Path

from bot import logs, settings
from bot.commands import banks, checking, fetching, report, skeletons
from challenges import library

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""How ids and folders are written; nothing else becomes a path."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do with the bank."""
    choices = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    check = choices.add_parser("check", help="prove questions and challenges")
    how_much = check.add_mutually_exclusive_group()
    how_much.add_argument(
        "--only",
        nargs="+",
        type=_slug,
        default=(),
        metavar="SLUG",
        help="check these challenges and nothing else, and run their solutions",
    )
    how_much.add_argument(
        "--all", action="store_true", help="also run every challenge's solutions through the judge"
    )
    told = choices.add_parser("report", help="what is covered, as tables and as a picture")
    told.add_argument("--picture", type=Path, help="a PNG file to draw it into", metavar="FILE")
    fetch = choices.add_parser("fetch", help="data that is too large to ship, and for what")
    fetch.add_argument("names", nargs="*", metavar="NAME", help="such as imdb; none shows all")
    new = choices.add_parser(
        "new", help="print the skeleton of a question, or write a challenge's"
    )
    new.add_argument("what", choices=("question", "challenge"))
    new.add_argument("name", type=_slug, help="its id or slug, such as pooling-halves")
    new.add_argument("--skill", default="2.1", help="of the syllabus, such as 3.1")
    new.add_argument("--kind", default="single", choices=skeletons.KINDS, help="of a question")


def _slug(text: str) -> str:
    if not SLUG.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not written like pooling-halves")
    return text


def run(options: argparse.Namespace) -> int:
    """Check, or begin; 0 when nothing is wrong."""
    if options.action == "new":
        return _begin(options)
    configured = settings.read()
    logs.configure("WARNING")
    bank = banks.bank(configured)
    if options.action == "report":
        return report.run(bank, options.picture)
    if options.action == "fetch":
        return fetching.run(configured, bank, options.names)
    return checking.run(configured, bank, only=options.only, is_whole=options.all)


def _begin(options: argparse.Namespace) -> int:
    if options.what == "question":
        sys.stdout.write(skeletons.question(options.name, options.skill, options.kind))
        return 0
    folder = skeletons.challenge(library.BANK / "code", options.name, options.skill)
    sys.stdout.write(
        f"Written: {folder}. Fill it in, then: dailytensor bank check --only {options.name}\n"
    )
    return 0

"""`dailytensor bank`: check questions, challenges and sets, report, or begin a new one."""

import argparse
import asyncio
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot import logs, settings
from bot.commands import report, skeletons
from bot.commands.beside import judge
from bot.settings import Settings
from challenges import consistency, library
from challenges.library import Library
from challenges.skills import GROUPS
from runner import keys, proof, typing_proof

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""How ids and folders are written; nothing else becomes a path."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take what to do with the bank."""
    choices = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    check = choices.add_parser("check", help="prove questions and challenges")
    check.add_argument(
        "--all", action="store_true", help="also run every challenge and set through the judge"
    )
    told = choices.add_parser("report", help="what is covered, as tables and as a picture")
    told.add_argument("--picture", type=Path, help="a PNG file to draw it into", metavar="FILE")
    new = choices.add_parser(
        "new", help="print the skeleton of a question, or write a challenge's or a set's"
    )
    new.add_argument("what", choices=("question", "challenge", "set"))
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
    bank = library.load(packs=configured.bank_packs)
    if options.action == "report":
        return report.run(bank, options.picture)
    return _check(configured, bank, is_whole=options.all)


def _begin(options: argparse.Namespace) -> int:
    if options.what == "question":
        sys.stdout.write(skeletons.question(options.name, options.skill, options.kind))
        return 0
    if options.what == "set":
        path = skeletons.typealong(library.BANK / "typealong", options.name, options.skill)
        sys.stdout.write(f"Written: {path}. Fill it in, then: dailytensor bank check\n")
        return 0
    folder = skeletons.challenge(library.BANK / "code", options.name, options.skill)
    sys.stdout.write(f"Written: {folder}. Fill it in, then: dailytensor bank check --all\n")
    return 0


def _check(configured: Settings, bank: Library, *, is_whole: bool) -> int:
    console = Console()
    console.print(_table(bank))
    problems = consistency.check(bank)
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task("keys, by running TensorFlow", total=len(bank.questions))
        problems += keys.recompute(
            bank.questions.values(),
            lambda _: bar.advance(task),
            bank.challenges.values(),
            bank.typealongs.values(),
        )
        if is_whole:
            problems += asyncio.run(_prove(configured, bank, bar))
    for problem in problems:
        console.print(problem, markup=False)
    console.print(f"{len(problems)} problems" if problems else "Everything holds.")
    return 1 if problems else 0


async def _prove(configured: Settings, bank: Library, bar: Progress) -> list[str]:
    configured.data_dir.mkdir(parents=True, exist_ok=True)
    supervisor, judging = judge(configured, bank, concurrency=1)
    task = bar.add_task("challenges, through the judge", total=len(bank.challenges))
    problems: list[str] = []
    try:
        await supervisor.start()
        for slug, challenge in bank.challenges.items():
            found = await proof.prove(judging, challenge, Path(bank.folder(slug)))
            problems += [f'challenge "{slug}": {problem}' for problem in found]
            bar.advance(task)
        task = bar.add_task("sets, through the judge", total=len(bank.typealongs))
        for slug, item in bank.typealongs.items():
            found = await typing_proof.prove(judging, item)
            problems += [f'set "{slug}": {problem}' for problem in found]
            bar.advance(task)
    finally:
        await supervisor.stop()
    return problems


def _table(bank: Library) -> Table:
    table = Table("skill group", "questions", "ideas", "challenges", "sets")
    for number, name in GROUPS.items():
        asked = [q for q in bank.questions.values() if q.skill.startswith(f"{number}.")]
        coded = [c for c in bank.challenges.values() if c.skill.startswith(f"{number}.")]
        ideas = {question.idea for question in asked}
        typed = [t for t in bank.typealongs.values() if t.skill.startswith(f"{number}.")]
        counts = map(str, map(len, (asked, ideas, coded, typed)))
        table.add_row(f"{number} {name}", *counts)
    return table

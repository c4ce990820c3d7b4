"""`dailytensor bank check`: what is wrong with the bank, or with some of its challenges."""

import asyncio
from collections.abc import Sequence

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.commands.beside import judge
from bot.settings import Settings, SettingsError
from challenges import consistency
from challenges.challenge import Challenge
from challenges.library import Library
from challenges.skills import GROUPS
from challenges.verdicts import Judgement
from runner import keys, proof, solutions
from runner.solutions import Solution


def run(settings: Settings, bank: Library, *, only: Sequence[str], is_whole: bool) -> int:
    """Check everything, or these challenges alone; 0 when nothing is wrong.

    Args:
        settings: Where the challenges' data is kept.
        bank: What is checked.
        only: Slugs; empty for the whole bank.
        is_whole: Whether the whole bank's challenges are run, too.

    Raises:
        SettingsError: If there is no such challenge, or its data has not been fetched.
    """
    console = Console()
    chosen = [_known(bank, slug) for slug in only]
    with Progress(console=console, transient=True) as bar:
        problems = _written(bank, chosen, console, bar)
        if chosen or is_whole:
            proven = chosen or list(bank.challenges.values())
            problems += asyncio.run(_prove(settings, bank, proven, bar))
    for problem in problems:
        console.print(problem, markup=False, soft_wrap=True)
    console.print(f"{len(problems)} problems" if problems else "Everything holds.")
    return 1 if problems else 0


def _known(bank: Library, slug: str) -> Challenge:
    if slug in bank.waiting:
        name = bank.waiting[slug].data.fetch
        raise SettingsError(f"the data of {slug} is not here yet: dailytensor bank fetch {name}")
    if slug not in bank.challenges:
        raise SettingsError(f"there is no challenge {slug} in the bank: is its folder named so?")
    return bank.challenge(slug)


def _written(bank: Library, chosen: list[Challenge], console: Console, bar: Progress) -> list[str]:
    """What is wrong with what is written, before any challenge is run."""
    if chosen:
        bar.add_task("names, by asking TensorFlow", total=None)
        problems = [text for one in chosen for text in consistency.check_challenge(bank, one)]
        return problems + keys.recompute((), challenges=chosen)
    console.print(_table(bank))
    task = bar.add_task("keys, by running TensorFlow", total=len(bank.questions))
    return consistency.check(bank) + keys.recompute(
        bank.questions.values(),
        lambda _: bar.advance(task),
        (*bank.challenges.values(), *bank.waiting.values()),
    )


async def _prove(
    settings: Settings, bank: Library, chosen: list[Challenge], bar: Progress
) -> list[str]:
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    supervisor, judging = judge(settings, bank, concurrency=1)
    task = bar.add_task("challenges, through the judge", total=len(chosen))
    problems: list[str] = []

    def tell(solution: Solution, judgement: Judgement) -> None:
        line = f"  {solution.name}: {solutions.told(judgement)}, {_spent(judgement)}"
        bar.console.print(line, markup=False, highlight=False, soft_wrap=True)

    try:
        await supervisor.start()
        for challenge in chosen:
            bar.console.print(challenge.slug, markup=False)
            folder = bank.folder(challenge.slug)
            found = proof.missing(challenge, folder)
            found += await proof.prove(judging, challenge, solutions.of(challenge, folder), tell)
            problems += [f'challenge "{challenge.slug}": {problem}' for problem in found]
            bar.advance(task)
    finally:
        await supervisor.stop()
    return problems


def _spent(judgement: Judgement) -> str:
    return f"{judgement.seconds:.1f} s, {judgement.peak_memory_bytes / 1e6:.0f} MB"


def _table(bank: Library) -> Table:
    table = Table("skill group", "questions", "ideas", "challenges")
    for number, name in GROUPS.items():
        asked = [q for q in bank.questions.values() if q.skill.startswith(f"{number}.")]
        coded = [c for c in bank.challenges.values() if c.skill.startswith(f"{number}.")]
        ideas = {question.idea for question in asked}
        table.add_row(f"{number} {name}", str(len(asked)), str(len(ideas)), str(len(coded)))
    return table

"""`make proof`: every challenge through everything that proves it; writes its row in PROOF.md.

`python -m tests.proof --only SLUG…` proves some; the other rows stay. It takes minutes for each.
What has run is kept in `.proof/`: after a kill it goes on where it was, and a challenge that was
changed begins anew only in what the change is about. `--mark` runs nothing, and marks the rows
of challenges that were changed since.
"""

import argparse
import asyncio
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from challenges.library import BANK, Library, load
from runner import proof
from runner.supervisor import Supervisor
from tests.proof import page
from tests.proof.findings import Findings
from tests.proof.fingerprints import fingerprint
from tests.proof.journal import Journal
from tests.proof.proving import BOTH_CORES, Place, left, run
from tests.proof.survivors import reasons
from tests.proof.trials import Result, Trial, trials

KEPT = Path(__file__).parents[2] / ".proof"
FETCHED = KEPT.parent / "data" / "fetched"
PAGE = BANK / "code" / "PROOF.md"
SEEDS = 20


def main() -> int:
    """Prove, and tell by the exit code whether all of it holds."""
    parser = argparse.ArgumentParser(description="What proves the challenges.")
    parser.add_argument("--only", nargs="+", metavar="SLUG", help="these; else all")
    parser.add_argument("--seeds", type=int, default=SEEDS, help="for the reference")
    parser.add_argument("--mark", action="store_true", help="run nothing, mark what was changed")
    options = parser.parse_args()
    bank = load(has=lambda download: download.is_in(FETCHED))
    if unknown := set(options.only or ()) - set(bank.challenges):
        parser.error(f"no such challenge: {', '.join(sorted(unknown))}")
    slugs = [] if options.mark else options.only or list(bank.challenges)
    rows = asyncio.run(_prove(bank, slugs, options.seeds))
    _write(bank, rows)
    return 0 if all(row.is_proven for row in rows) else 1


async def _prove(bank: Library, slugs: list[str], seeds: int) -> list[page.Row]:
    if not slugs:
        return []
    KEPT.mkdir(exist_ok=True)
    supervisor = Supervisor(BOTH_CORES, KEPT / "scratch")
    rows = []
    try:
        await supervisor.start()
        for slug in slugs:
            rows.append(await _row(supervisor, bank, slug, seeds))
            _write(bank, rows)  # one after another, so that a kill costs none
    finally:
        await supervisor.stop()
    return rows


async def _row(supervisor: Supervisor, bank: Library, slug: str, seeds: int) -> page.Row:
    challenge, folder = bank.challenge(slug), bank.folder(slug)
    journal, planned = Journal(KEPT / f"{slug}.jsonl"), list(trials(challenge, folder, seeds))
    waiting, console = left(planned, journal), Console(soft_wrap=True)
    with Progress(console=console) as bar:
        task = bar.add_task(slug, total=len(waiting))

        def keep(trial: Trial, result: Result) -> None:
            journal.write(trial, result)
            bar.advance(task)

        place = Place(folder=folder, fetched=FETCHED)
        await run(supervisor, challenge, place, waiting, keep)
    results = [(trial, kept.by(challenge)) for trial in planned if (kept := journal.of(trial))]
    lacks = proof.missing(challenge, folder)
    found = Findings.of(challenge, results, reasons(folder), lacks)
    row = page.row(found, fingerprint(challenge, folder))
    console.print(row.line(), markup=False)
    return row


def _write(bank: Library, new: list[page.Row]) -> None:
    rows = page.read(PAGE) | {row.slug: row for row in new}
    prints = {slug: fingerprint(one, bank.folder(slug)) for slug, one in bank.challenges.items()}
    page.write(PAGE, rows.values(), prints)


if __name__ == "__main__":
    sys.exit(main())

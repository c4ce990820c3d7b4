"""`make escapes`: every hostile snippet under every wall, as root and as an ordinary user.

Ends with 1 if a snippet got through, or if too few are live where nothing stops them. With
`--report`, it runs as whoever it is and says what it found as JSON.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from os import geteuid
from pathlib import Path

from tests import ordinary
from tests.escapes.columns import COLUMNS, SEES_THAT_THERE_IS
from tests.escapes.liveness import evidence
from tests.escapes.matrix import run_all, warm_cage
from tests.escapes.report import (
    ENOUGH,
    Reached,
    Report,
    holds,
    live_share,
    of_results,
    table,
)
from tests.escapes.snippets import NOT_RUN_UNCONTAINED, SNIPPETS


def main(words: list[str]) -> int:
    """Run the matrix, print it, and say whether it held."""
    if "--report" in words:
        print(Report(columns=asyncio.run(_columns("user"))).as_json())
        return 0
    reports = _reports()
    print(table(reports, SNIPPETS))
    _tell(reports)
    return 0 if holds(reports) else 1


def _reports() -> dict[str, Report]:
    if geteuid() != 0:
        print("Not root: the columns of root are left out.", file=sys.stderr)
        return {"user": Report(columns=asyncio.run(_columns("user")), uncontained=_uncontained())}
    root = Report(columns=asyncio.run(_columns("root")), uncontained=_uncontained())
    return {"root": root, "user": _as_ordinary_user()}


async def _columns(who: str) -> dict[str, Reached]:
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        async with warm_cage(Path(folder)) as cage:
            for column in COLUMNS:
                begun = time.monotonic()
                runs = [(snippet, column) for snippet in SNIPPETS if column.holds(snippet)]
                found[column.name] = of_results(await run_all(cage, runs))
                _note(f"{who}, {column}", found[column.name], begun)
    return found


def _uncontained() -> Reached:
    begun = time.monotonic()
    safe = [each for each in SNIPPETS if each.name not in NOT_RUN_UNCONTAINED]
    with tempfile.TemporaryDirectory() as folder:
        found = evidence(safe, Path(folder))
    _note("uncontained", found, begun)
    return found


def _as_ordinary_user() -> Report:
    done = subprocess.run(
        ordinary.command(sys.executable, "-m", "tests.escapes", "--report"),
        cwd=ordinary.PROJECT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return Report(**json.loads(done.stdout.splitlines()[-1]))


def _note(what: str, found: Reached, begun: float) -> None:
    reached = sum(map(bool, found.values()))
    seconds = time.monotonic() - begun
    print(f"{what}: {reached} of {len(found)} ({seconds:.0f} s)", file=sys.stderr, flush=True)


def _tell(reports: dict[str, Report]) -> None:
    for who, report in reports.items():
        for line in report.through():
            print(f"GOT THROUGH as {who}: {line}")
        for name in report.dead():
            print(f"not live: {name}")
    for name in SEES_THAT_THERE_IS:
        print(f"not stopped by the portable profile alone, which lets stat() pass: {name}")
    for name, reason in NOT_RUN_UNCONTAINED.items():
        print(f"not run uncontained: {name}: {reason}")
    print(f"live: {live_share(reports):.1%} (at least {ENOUGH:.0%})")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

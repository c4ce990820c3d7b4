"""`make chaos`: kill everything at random, on both databases, and lose nothing.

`python -m tests.chaos --seconds 120 --seed 7 --database sqlite`
"""

import argparse
import asyncio
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from storage.migrate import upgrade
from tests import postgres
from tests.chaos.run import Plan, chaos
from tests.databases import KINDS


def main() -> int:
    """Run it, print the table, and return 0 if nothing was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos")
    parser.add_argument("--seconds", type=float, default=120, help="of killing, a database")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--database", choices=KINDS, action="append")
    parser.add_argument("--sandboxes", type=int, default=1, help="workers that really judge")
    parser.add_argument("--papers", type=int, default=2, help="workers that only sleep")
    options = parser.parse_args()
    plan = Plan(
        seconds=options.seconds,
        seed=options.seed,
        sandboxes=options.sandboxes,
        papers=options.papers,
    )
    print(f"Chaos: {plan}")
    return max(_run(kind, plan) for kind in options.database or KINDS)


def _run(kind: str, plan: Plan) -> int:
    with ExitStack() as exits:
        folder = Path(exits.enter_context(tempfile.TemporaryDirectory(prefix="dt-chaos-")))
        address = f"sqlite:///{folder / 'chaos.db'}"
        if kind == "postgresql":
            address = postgres.create(exits.enter_context(postgres.server()), "chaos")
        upgrade(address)
        found, killer = asyncio.run(chaos(folder, address, plan))
    kills = ", ".join(f"{count} {name}" for name, count in sorted(killer.done.items()))
    print(f"\n{kind}: kill -9 of {kills}")
    print(f"  sent {found.sent}, judged {found.judged}, cancelled {found.cancelled}")
    print(f"  attempts {found.attempts}, runs of the last ones {found.runs}")
    print(f"  lost or told wrongly {len(found.wrong)}, messages orphaned {found.orphans}")
    for sentence in found.wrong:
        print(f"  ! {sentence}")
    return int(bool(found.wrong) or not found.sent)


if __name__ == "__main__":
    sys.exit(main())

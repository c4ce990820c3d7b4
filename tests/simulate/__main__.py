"""`make simulate`: tables of what modelled learners come to; SIMULATE=8 for eight times as many.

`python -m tests.simulate NAME` prints one table. A million learner-days that are drawn at random,
however odd: `python -m tests.simulate days --size 100`, half an hour of one core. As many that are
lived: `python -m tests.simulate budget --size 100`, which takes hours.
"""

import argparse
import time
from collections import Counter
from collections.abc import Callable
from statistics import fmean, pstdev

from rich.console import Console
from rich.progress import track
from rich.table import Table

from challenges.curriculum import curriculum
from challenges.library import load
from tests.challenges import learner_days
from tests.simulate import fits, people, promises, schedules

PRINT = Console(width=110)


def main() -> None:
    """Print the tables named, or all."""
    parser = argparse.ArgumentParser(description="What modelled learners come to.")
    parser.add_argument("names", nargs="*", help=" ".join(TABLES))
    parser.add_argument("--size", type=int, default=1, help="times as many learners")
    options = parser.parse_args()
    for name in options.names or TABLES:
        began = time.perf_counter()
        PRINT.print(TABLES[name](options.size))
        PRINT.print(f"{time.perf_counter() - began:.0f} s\n")


def _fits(size: int) -> Table:
    table = Table("learner", "", *(f"month {n}" for n in range(1, 7)), "worst at any length")
    table.title = "Log loss beyond that of the defaults, walk-forward (thousandths)"
    for name in fits.truths():
        found = fits.costs(fits.made(name, days=180))
        for who in ("ours", "fsrs-rs"):
            cells = (f"{1000 * cost:+.1f}" for cost in (*found[who], *found[f"{who}, worst"]))
            table.add_row(name, who, *cells)
    return table


def _budget(size: int) -> Table:
    broken, lived = promises.budget(curriculum(load()), 10_000 * size)
    table = Table("learner-days", "budget broken")
    table.add_row(f"{lived:,}", str(broken))
    return table


def _days(size: int) -> Table:
    way, drawn, told = curriculum(load()), 10_000 * size, Counter[str]()
    for seed in track(range(drawn), "Learner-days", transient=True):
        day = learner_days.drawn(seed, way)
        told.update(f"{seed}: {broken}" for broken in learner_days.broken(day, day.plan()))
    table = Table("learner-days at random", "promises broken", "the first of them, by seed")
    table.add_row(f"{drawn:,}", str(told.total()), next(iter(told), ""))
    return table


def _break(size: int) -> Table:
    table = Table(
        "learner", "study days, median", "most", title="14 days off, twice the usual load"
    )
    for name, days in promises.after_break(curriculum(load()), 4 * size).items():
        table.add_row(name, str(sorted(days)[len(days) // 2]), str(max(days)))
    return table


def _retention(size: int) -> Table:
    way = curriculum(load())
    table = Table("learner", "learners", "mean", "deviation", "within 2 points")
    table.title = "True retention of those who join a bot that others use; desired: 0.90"
    for name in people.MODELS:
        found = promises.retention(way, name, 40 * size)
        within = sum(abs(one - 0.9) <= 0.02 for one in found) / len(found)
        figures = f"{fmean(found):.3f}", f"{pstdev(found):.3f}", f"{within:.0%}"
        table.add_row(name, str(len(found)), *figures)
    return table


def _exam(size: int) -> Table:
    table = Table("learner", "a day", "days", "plan", "known on the day", "minutes")
    table.title = "An exam: planned for, and met with a fixed retention of 0.90"
    way = curriculum(load())
    for one in promises.CANDIDATES:
        for name in people.MODELS:
            for label, is_planned in (("retention", False), ("exam mode", True)):
                known, minutes = promises.exam(way, name, one, 5 * size, is_planned=is_planned)
                given = f"{one.minutes} min", str(one.days)
                table.add_row(name, *given, label, f"{known:.1%}", f"{minutes:.0f}")
    return table


def _schedules(size: int) -> Table:
    table = Table("learner", "schedule", "cards known", "minutes", "known an hour")
    table.title = f"{schedules.CARDS} cards, {schedules.DAYS} days"
    for name, outcomes in schedules.compare(4 * size).items():
        for label, one in outcomes.items():
            rate = f"{60 * one.known / one.minutes:.1f}"
            table.add_row(name, label, f"{one.known:.0f}", f"{one.minutes:.0f}", rate)
    return table


TABLES: dict[str, Callable[[int], Table]] = {
    "fits": _fits,
    "schedules": _schedules,
    "retention": _retention,
    "exam": _exam,
    "break": _break,
    "budget": _budget,
    "days": _days,
}

if __name__ == "__main__":
    main()

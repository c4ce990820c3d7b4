"""How much of the standard library comes back from a phone, as a table. `make intake` calls it."""

import argparse

from rich.console import Console
from rich.table import Table

from tests.intake import measuring

COLUMNS = (
    "same", "same once asked", "told a guess", "asked in vain", "asked for a file", "wrong",
    "dropped",
)  # fmt: skip


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--snippets", type=int, help="so many of each kind; else all of them")
    number = parser.parse_args().snippets
    table = Table("measure", "snippets", "%", "% with asking", *COLUMNS)
    steps = (measuring.eaten, measuring.markers, measuring.intact, measuring.keyboards)
    for measure in [*(step(number) for step in steps), *measuring.splits(number)]:
        counts = [str(measure.counts[column]) for column in COLUMNS]
        table.add_row(
            measure.name,
            str(measure.counts.total()),
            f"{100 * measure.share:.2f}",
            f"{100 * measure.share_asked:.2f}",
            *counts,
        )
    Console(width=140).print(table)


if __name__ == "__main__":
    main()

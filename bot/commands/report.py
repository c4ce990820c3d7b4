"""`dailytensor bank report`: what the bank covers, as tables and as a picture."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from challenges import coverage
from challenges.coverage import Count, Part, Share
from challenges.library import Library


def run(bank: Library, picture: Path | None) -> int:
    """Print the coverage, and draw it into a file if one is named."""
    console = Console()
    for part in coverage.parts(bank):
        console.print(_table(part))
    console.print(_shares(coverage.shares(bank)))
    if picture is not None:
        picture.write_bytes(_draw(bank))
        console.print(f"Drawn: {picture}", markup=False)
    return 0


def _draw(bank: Library) -> bytes:
    from bot.charts.coverage import (
        draw,
    )  # Matplotlib takes a second, and most runs want no picture

    return draw(coverage.parts(bank), coverage.shares(bank))


def _table(part: Part) -> Table:
    table = Table(part.title, "number", "at least", "")
    for count in part.counts:
        least = str(count.least) if count.least else ""
        table.add_row(count.label, str(count.number), least, _missing(count))
    return table


def _missing(count: Count) -> str:
    return f"{count.least - count.number} missing" if count.is_short else ""


def _shares(shares: tuple[Share, ...]) -> Table:
    table = Table("share", "is", "should be", "")
    for share in shares:
        bound = f"{'at most' if share.is_most else 'at least'} {share.bound:.0%}"
        table.add_row(
            share.label, f"{share.value:.0%}", bound, "" if share.is_kept else "not kept"
        )
    return table

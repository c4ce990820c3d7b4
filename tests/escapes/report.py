"""What became of all runs, as a table and as JSON."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field

from tests.escapes.matrix import Results
from tests.escapes.snippets import FAMILIES, Snippet

Reached = dict[str, list[str]]
"""By snippet, what it reached: mostly nothing."""

ENOUGH = 0.8
"""The share of the snippets that must be live."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """By column, what its snippets reached; and what they reach where nothing stops them."""

    columns: dict[str, Reached] = field(default_factory=dict)
    uncontained: Reached = field(default_factory=dict)

    def through(self) -> list[str]:
        """Who got through, where, and to what."""
        return [
            f"{name} ({column}): {', '.join(reached)}"
            for column, found in self.columns.items()
            for name, reached in found.items()
            if reached
        ]

    def dead(self) -> list[str]:
        """Who reaches nothing even where nothing stops it."""
        return [name for name, reached in self.uncontained.items() if not reached]

    def as_json(self) -> str:
        """The report as one line."""
        return json.dumps(asdict(self))


def of_results(results: Results) -> Reached:
    """What the snippets of one column reached."""
    return {snippet.name: caged.reached for (snippet, _), caged in results.items()}


def holds(reports: Mapping[str, Report]) -> bool:
    """Whether nothing got through, of snippets most of which would where nothing stops them."""
    is_tight = not any(report.through() for report in reports.values())
    return is_tight and live_share(reports) >= ENOUGH


def live_share(reports: Mapping[str, Report]) -> float:
    """How many of those that ran uncontained are live."""
    tried = sum(len(report.uncontained) for report in reports.values())
    dead = sum(len(report.dead()) for report in reports.values())
    return (tried - dead) / max(tried, 1)


def table(reports: Mapping[str, Report], snippets: Iterable[Snippet]) -> str:
    """A line a family, a column each way to run it: how many got through of how many."""
    columns = [
        (who, column, found)
        for who, report in reports.items()
        for column, found in report.columns.items()
    ]
    heads = [who for who, _, _ in columns], [name for _, name, _ in columns]
    rows = [["", *heads[0], "live"], ["family", *heads[1], "uncontained"]]
    counted = {each.name: each.family for each in snippets}
    live = _merged(report.uncontained for report in reports.values())
    for family in (*FAMILIES, ""):
        names = {name for name, of in counted.items() if family in {of, ""}}
        cells = [_share(found, names) for _, _, found in columns]
        rows.append([family or "all", *cells, _share(live, names)])
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )


def _share(found: Reached, names: set[str]) -> str:
    tried = [reached for name, reached in found.items() if name in names]
    return f"{sum(map(bool, tried))}/{len(tried)}" if tried else "-"


def _merged(found: Iterable[Reached]) -> Reached:
    merged: Reached = {}
    for each in found:
        merged |= each
    return merged

"""Under what a snippet is run: each profile of walls, with the policy and without it."""

import zlib
from dataclasses import dataclass

from runner.isolation.layers import Layers
from tests.escapes.snippets import LANGUAGE, Snippet


@dataclass(frozen=True, slots=True)
class Column:
    """One way to run snippets."""

    name: str
    layers: Layers
    has_policy: bool

    def __str__(self) -> str:
        return self.name

    def holds(self, snippet: Snippet) -> bool:
        """Whether it is to stop this snippet: the policy alone is for tricks with the language."""
        return self.layers != Layers.none() or snippet.family in LANGUAGE


COLUMNS = (
    Column("full+policy", Layers(), has_policy=True),
    Column("full", Layers(), has_policy=False),
    Column("portable+policy", Layers.portable(), has_policy=True),
    Column("portable", Layers.portable(), has_policy=False),
    Column("policy alone", Layers.none(), has_policy=True),
)
"""Full is the most that is to be had on this machine; portable is to be had on any."""


def of_today(snippet: Snippet) -> Column:
    """The column in which `make test` runs a snippet: always the same, and all of them used."""
    columns = [column for column in COLUMNS if column.holds(snippet)]
    return columns[zlib.crc32(snippet.name.encode()) % len(columns)]

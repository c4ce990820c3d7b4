"""Under what a snippet is run: each profile of walls, with the policy and without it."""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from runner.isolation.layers import Layers
from tests.escapes.snippets import LANGUAGE, Snippet

SEES_THAT_THERE_IS = frozenset({"neighbours__counts_the_threads_of_another"})
"""What asks whether there is a file or process, and what the kernel notes about it. That is not
opening, so that Landlock lets it pass: the portable profile has no wall against it, the full one's
own view of the file system is one. `test_neighbours` has all that passes so."""

DONE_BY_TENSORFLOW = frozenset(
    {"deserialisation__names_an_asset_of_a_graph", "deserialisation__reads_a_file_by_a_graph"}
)
"""What has TensorFlow itself read a file: no policy sees into that, the walls are for it."""


@dataclass(frozen=True, slots=True)
class Column:
    """One way to run snippets."""

    name: str
    layers: Layers
    has_policy: bool

    def __str__(self) -> str:
        return self.name

    def holds(self, snippet: Snippet) -> bool:
        """Whether it is to stop this snippet."""
        if self.layers == Layers.none():
            return snippet.family in LANGUAGE and snippet.name not in DONE_BY_TENSORFLOW
        is_seen = self.layers == Layers.portable() and not self.has_policy
        return not (is_seen and snippet.name in SEES_THAT_THERE_IS)


COLUMNS = (
    Column("full+policy", Layers(), has_policy=True),
    Column("full", Layers(), has_policy=False),
    Column("portable+policy", Layers.portable(), has_policy=True),
    Column("portable", Layers.portable(), has_policy=False),
    Column("policy alone", Layers.none(), has_policy=True),
)
"""Full is the most that is to be had on this machine; portable is to be had on any."""


def of_today(snippets: Iterable[Snippet]) -> list[tuple[Snippet, Column]]:
    """What `make test` has time for: one snippet of seven, in one column, ever the same."""
    return [(each, _column(each)) for each in snippets if _number(each) % 7 == 0]


def _column(snippet: Snippet) -> Column:
    columns = [column for column in COLUMNS if column.holds(snippet)]
    return columns[_number(snippet) % len(columns)]


def _number(snippet: Snippet) -> int:
    """The same in every process, unlike a hash, whatever other snippets there are."""
    return zlib.crc32(snippet.name.encode())

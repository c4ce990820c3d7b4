"""Under which walls a snippet is run: each profile, with the policy and without."""

import zlib
from dataclasses import dataclass

from runner.isolation.layers import Layers
from tests.escapes.snippets import Snippet

PROFILES = {"full": Layers(), "portable": Layers.portable()}
"""The most that is to be had on this machine, and what is to be had on any."""


@dataclass(frozen=True, slots=True)
class Column:
    """One way to run a snippet."""

    profile: str
    has_policy: bool

    @property
    def layers(self) -> Layers:
        """The walls."""
        return PROFILES[self.profile]

    def __str__(self) -> str:
        return f"{self.profile}, {'policy' if self.has_policy else 'bare'}"


COLUMNS = tuple(Column(profile, has_policy) for profile in PROFILES for has_policy in (True, False))


def of_today(snippet: Snippet) -> Column:
    """The one column in which `make test` runs a snippet: always the same, and all of them used."""
    return COLUMNS[zlib.crc32(snippet.name.encode()) % len(COLUMNS)]

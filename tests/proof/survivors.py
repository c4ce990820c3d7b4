"""Mutants that live: those that a challenge's author has a reason for, and the others."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ENOUGH = 0.85
_EQUIVALENT = "equivalent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """What became of all mutants of a challenge."""

    killed: int
    equivalent: tuple[str, ...]  # solve it as well, so that they are no mistakes
    tolerated: tuple[str, ...]  # mistakes that do no harm here, with a reason
    unexplained: tuple[str, ...]
    stale: tuple[str, ...]  # reasons for mutants that do not live, or are none

    @property
    def counted(self) -> int:
        """Mutants that are mistakes."""
        return self.killed + len(self.tolerated) + len(self.unexplained)

    @property
    def share(self) -> float:
        """How many of the mistakes cost the best score."""
        return self.killed / self.counted if self.counted else 1.0


def reasons(folder: Path) -> Mapping[str, str]:
    """The reasons in `survivors.toml`: a mutant's name, and why it may live."""
    path = folder / "survivors.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def reckon(lives: Mapping[str, bool], given: Mapping[str, str]) -> Reckoning:
    """Sort mutants by what became of them.

    Args:
        lives: By mutant, whether it has the best score.
        given: By mutant, the reason why it may. One that begins with "equivalent" says that the
            program is as right as the reference; it is not counted then.
    """
    living = [name for name, is_alive in lives.items() if is_alive]
    explained = [name for name in living if name in given]
    equivalent = [name for name in explained if given[name].startswith(_EQUIVALENT)]
    return Reckoning(
        killed=len(lives) - len(living),
        equivalent=tuple(equivalent),
        tolerated=tuple(name for name in explained if name not in equivalent),
        unexplained=tuple(name for name in living if name not in given),
        stale=tuple(name for name in given if name not in living),
    )

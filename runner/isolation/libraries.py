"""What children may read, as the walls let it through: looked up once for all, in the zygote."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from runner.isolation import landlock, private_root


@dataclass(frozen=True, slots=True, kw_only=True)
class Libraries:
    """What children may read, and where it lies."""

    rules: landlock.Rules  # file by file
    folders: tuple[Path, ...]  # what a root of their own has to show for that

    @classmethod
    def of(cls, paths: Iterable[Path]) -> Self:
        """Look up files and folders.

        Raises:
            OSError: If one of them cannot be opened.
        """
        known = tuple(paths)
        return cls(rules=landlock.Rules.of(known), folders=private_root.folders_of(known))

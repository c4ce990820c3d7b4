"""Which walls are up. All of them, except in tests that show what each of them is for."""

from dataclasses import asdict, dataclass, fields
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """The walls around a child, each of which can be left out.

    By default all that are to be had here: `namespaces` and `cgroup` are a bonus that few hosts
    grant, and are left out where they are refused; without the others nothing is run.
    """

    parent_death: bool = True
    descriptors: bool = True
    environment: bool = True
    rlimits: bool = True
    capabilities: bool = True
    no_new_privs: bool = True
    landlock: bool = True
    seccomp: bool = True
    namespaces: bool = True
    cgroup: bool = True

    def as_dict(self) -> dict[str, bool]:
        """The walls by name."""
        return asdict(self)

    @classmethod
    def portable(cls) -> Self:
        """The walls that every Linux worth the name puts up, in containers too."""
        return cls(namespaces=False, cgroup=False)

    @classmethod
    def none(cls) -> Self:
        """No wall at all."""
        return cls(**{field.name: False for field in fields(cls)})

"""Which walls are up. All of them, except in tests that show what each of them is for."""

from dataclasses import asdict, dataclass, fields
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """The walls around a child, each of which can be left out."""

    parent_death: bool = True
    descriptors: bool = True
    environment: bool = True
    rlimits: bool = True
    capabilities: bool = True
    no_new_privs: bool = True
    landlock: bool = True
    seccomp: bool = True

    def as_dict(self) -> dict[str, bool]:
        """The walls by name."""
        return asdict(self)

    @classmethod
    def none(cls) -> Self:
        """No wall at all."""
        return cls(**{field.name: False for field in fields(cls)})

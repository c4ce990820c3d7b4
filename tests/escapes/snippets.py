"""The hostile snippets by name, and what is known of them beforehand."""

from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).parent

NOT_RUN_UNCONTAINED = {
    "signals__kills_the_zygote": "its parent would be the harness",
    "signals__stops_the_zygote": "its parent would be the harness",
    "kernel__mounts": "the mount would stay",
    "kernel__reaches_the_power_switch": "Ctrl-Alt-Del would stay off",
}
"""What would hurt the machine, or the harness, where nothing stops it."""

NEEDS_A_JUDGE = frozenset({"bombs", "forged_verdicts", "labels", "memory", "metrics"})
"""Families that are asked for predictions, as a real submission is."""

LANGUAGE = frozenset(
    {
        "deserialisation",
        "environment",
        "formats",
        "frames",
        "guards",
        "language",
        "memory",
        "processes",
        "unicode",
    }
)
"""Families that the policy must stop even where no wall stands behind it."""

SPAWNS = frozenset(
    f"bombs__{name}"
    for name in (
        "forks_and_hides",
        "forks_without_end",
        "starts_processes_by_the_library",
        "starts_programs_without_end",
    )
)
"""Bombs that make processes: where nothing stops them, they are users of their own."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """One attempt to get out."""

    name: str
    folder: str = "hostile"

    @property
    def family(self) -> str:
        """What it attacks."""
        return self.name.partition("__")[0]

    @property
    def source(self) -> str:
        """Its text, with canaries still to be planted."""
        return (_HERE / self.folder / f"{self.name}.py").read_text(encoding="utf-8")

    @property
    def is_bomb(self) -> bool:
        """Whether it takes what there is instead of reaching for something."""
        return self.family == "bombs"


def _in(folder: str) -> list[Snippet]:
    return [Snippet(path.stem, folder) for path in sorted((_HERE / folder).glob("*.py"))]


SNIPPETS = _in("hostile")

HARMLESS = _in("harmless")
"""What reaches nothing, wherever it runs: the harness must not take it for more."""

FAMILIES = sorted({snippet.family for snippet in SNIPPETS})

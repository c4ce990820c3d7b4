"""The two profiles, *full* and *portable*, and which of their walls a machine grants."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from runner.isolation.layers import Layers

FULL, PORTABLE = "full", "portable"
_BONUS = ("namespaces", "cgroup")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grants:
    """What a machine refuses of the full profile, by what it is, and why."""

    refused: Mapping[str, str] = field(default_factory=dict)

    def of(self, wanted: Layers) -> Layers:
        """Those of the wanted walls that are to be had."""
        missing = {layer: False for layer in _BONUS if layer in self.refused}
        return replace(wanted, **missing)


def name(layers: Layers) -> str:
    """What to call these walls."""
    if layers == Layers():
        return FULL
    more = [layer for layer in _BONUS if getattr(layers, layer)]
    return " with ".join([PORTABLE, *more])


def is_complete(layers: Layers) -> bool:
    """Whether every wall of the portable profile is among them."""
    return replace(layers, namespaces=False, cgroup=False) == Layers.portable()

"""What a proof holds for: a change to anything that decides about a score makes it another."""

import hashlib
from pathlib import Path

from challenges.challenge import Challenge

_RUNS = ("metric", "provides", "limits", "checks")
_DECIDES = (*_RUNS, "target", "thresholds")
_PROGRAMS = ("data.py", "solution.py", "survivors.toml", "also/*.py", "wrong/*.py")


def fingerprint(challenge: Challenge, folder: Path) -> str:
    """Eight signs that stand for data, programs and bounds; texts may be reworded."""
    digest = hashlib.sha256(challenge.model_dump_json(include=set(_DECIDES)).encode())
    for pattern in _PROGRAMS:
        for path in sorted(folder.glob(pattern)):
            digest.update(f"\0{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:8]


def ground(challenge: Challenge, folder: Path) -> str:
    """Eight signs that stand for all that a run rests on besides its program.

    Bounds are not in it: what a run is worth by them is told from its value.
    """
    digest = hashlib.sha256(challenge.model_dump_json(include=set(_RUNS)).encode())
    digest.update((folder / "data.py").read_bytes())
    return digest.hexdigest()[:8]

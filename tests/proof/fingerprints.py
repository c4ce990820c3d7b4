"""What a proof holds for: a change to anything that decides about a score makes it another."""

import hashlib
from pathlib import Path

from challenges.challenge import Challenge

_DECIDES = ("metric", "target", "thresholds", "provides", "limits", "checks")
_PROGRAMS = ("data.py", "solution.py", "survivors.toml", "also/*.py", "wrong/*.py")


def fingerprint(challenge: Challenge, folder: Path) -> str:
    """Eight signs that stand for data, programs and bounds; texts may be reworded."""
    digest = hashlib.sha256(challenge.model_dump_json(include=set(_DECIDES)).encode())
    for pattern in _PROGRAMS:
        for path in sorted(folder.glob(pattern)):
            digest.update(f"\0{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:8]

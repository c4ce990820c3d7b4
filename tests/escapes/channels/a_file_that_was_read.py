"""When a file that both may read was read last."""

import os
import time
from pathlib import Path

DAY = 86_400

def candidates():
    """Files of which the kernel notes the next reading: where that is news, or a day later."""
    for path in sorted(Path(os.__file__).parent.rglob("*.py")):
        facts = path.stat()
        if facts.st_atime <= facts.st_mtime or facts.st_atime < time.time() - DAY:
            yield path

found = list(candidates())

def send(facts):
    for path in found[:3]:
        path.read_bytes()

def look(facts):
    return [path.stat().st_atime_ns for path in found[:3]]

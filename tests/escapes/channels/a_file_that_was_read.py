"""When a file that both may read was read last."""

import os
from pathlib import Path

OLD = 0

def candidates():
    for path in sorted(Path(os.__file__).parent.glob("*.py")):
        facts = path.stat()
        if facts.st_atime <= facts.st_mtime:
            yield path

found = list(candidates())

def send(facts):
    for path in found[:3]:
        path.read_bytes()

def look(facts):
    return [path.stat().st_atime_ns for path in found[:3]]

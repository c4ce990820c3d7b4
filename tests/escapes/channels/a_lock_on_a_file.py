"""A lock on a file that both may read."""

import fcntl
import os

kept = []

def send(facts):
    kept.append(open(os.__file__))
    fcntl.flock(kept[0], fcntl.LOCK_SH)

def look(facts):
    with open(os.__file__) as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return "locked"
    return "free"

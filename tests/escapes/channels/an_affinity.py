"""On which processors a process may run."""

import os

def send(facts):
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})

def look(facts):
    return os.sched_getaffinity(facts.peer)

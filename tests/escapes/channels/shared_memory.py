"""Shared memory as POSIX has it."""

from multiprocessing import resource_tracker, shared_memory

resource_tracker.register = lambda *_: None  # it would start a process
kept = []

def send(facts):
    kept.append(shared_memory.SharedMemory(facts.name, create=True, size=64))

def look(facts):
    try:
        shared_memory.SharedMemory(facts.name).close()
    except FileNotFoundError:
        return False
    return True

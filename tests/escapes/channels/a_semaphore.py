"""A semaphore of System V."""

from ctypes import CDLL

libc = CDLL(None)

def send(facts):
    libc.semget(facts.key, 1, 0o1666)

def look(facts):
    return libc.semget(facts.key, 0, 0) >= 0

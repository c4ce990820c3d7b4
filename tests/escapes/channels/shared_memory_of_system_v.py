"""Shared memory as System V has it."""

from ctypes import CDLL

libc = CDLL(None)

def send(facts):
    libc.shmget(facts.key, 64, 0o1666)

def look(facts):
    return libc.shmget(facts.key, 0, 0) >= 0

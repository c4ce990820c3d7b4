"""A message queue of System V."""

from ctypes import CDLL

libc = CDLL(None)

def send(facts):
    libc.msgget(facts.key, 0o1666)

def look(facts):
    return libc.msgget(facts.key, 0) >= 0

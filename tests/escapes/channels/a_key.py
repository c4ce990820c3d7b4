"""A key in the user's keyring."""

from ctypes import CDLL

libc = CDLL(None)
ADD, CONTROL, OF_THE_USER, SEARCH = 248, 250, -4, 10

def send(facts):
    libc.syscall(ADD, b"user", facts.name.encode(), b"1", 1, OF_THE_USER)

def look(facts):
    return libc.syscall(CONTROL, SEARCH, OF_THE_USER, b"user", facts.name.encode(), 0) > 0

"""A message queue as POSIX has it."""

import os
from ctypes import CDLL

libc = CDLL(None)

def send(facts):
    libc.mq_open(f"/{facts.name}".encode(), os.O_CREAT | os.O_RDWR, 0o666, None)

def look(facts):
    return libc.mq_open(f"/{facts.name}".encode(), os.O_RDONLY) >= 0

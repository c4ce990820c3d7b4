"""Waking who waits at the same place of the same file."""

import mmap
import os
import threading
import time
from ctypes import CDLL, c_long, c_void_p

import numpy as np

libc = CDLL(None)
file = open(os.__file__, "rb")
view = mmap.mmap(file.fileno(), 4096, mmap.MAP_SHARED, mmap.PROT_READ)
place = c_void_p(np.frombuffer(view, "u4").ctypes.data)
FUTEX, WAIT, WAKE = 202, 0, 1
woken = []

def wait():
    value = int(np.frombuffer(view, "u4")[0])
    woken.append(libc.syscall(FUTEX, place, WAIT, c_long(value), None))

def send(facts):
    libc.syscall(FUTEX, place, WAKE, c_long(1))

def look(facts):
    if threading.active_count() == 1 and not woken:
        threading.Thread(target=wait, daemon=True).start()
        time.sleep(0.2)
    return list(woken)

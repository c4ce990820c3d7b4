"""A watch that tells when another opens a file."""

import colorsys
import os
from ctypes import CDLL

libc = CDLL(None)
watch = libc.inotify_init1(os.O_NONBLOCK)
libc.inotify_add_watch(watch, colorsys.__file__.encode(), 0x20)

def send(facts):
    open(colorsys.__file__).close()

def look(facts):
    try:
        return bool(os.read(watch, 4096))
    except BlockingIOError:
        return False

"""A sleep in C that no signal handler ends."""
import ctypes
while True:
    ctypes.CDLL(None).usleep(1_000_000)

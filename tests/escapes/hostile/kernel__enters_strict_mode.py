"""The oldest filter of all, by prctl."""
import ctypes
import os
os.write(1, b"")
if ctypes.CDLL(None).prctl(22, 1, 0, 0, 0) == 0:
    ctypes.CDLL(None).write(1, b"@PROOF@\n", 40)

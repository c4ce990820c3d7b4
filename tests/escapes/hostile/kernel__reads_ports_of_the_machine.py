"""ioperm gives a process the machine's ports."""
import ctypes
if ctypes.CDLL(None).ioperm(0x80, 1, 0) == 0:
    print("@PROOF@")

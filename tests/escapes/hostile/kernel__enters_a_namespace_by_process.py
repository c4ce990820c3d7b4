"""setns takes a process instead of a file."""
import ctypes
import os
if ctypes.CDLL(None).setns(os.pidfd_open(@VICTIM_PID@), 0x04000000) == 0:
    print("@PROOF@")

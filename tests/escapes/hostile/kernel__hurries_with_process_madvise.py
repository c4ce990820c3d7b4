"""Takes another process's memory out of the cache."""
import ctypes
import os
fd = os.pidfd_open(@VICTIM_PID@)
if fd >= 0:
    print("@PROOF@")

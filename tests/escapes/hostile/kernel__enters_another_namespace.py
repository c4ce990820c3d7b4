"""Goes where another process is."""
import ctypes
import os
fd = os.open("/proc/@VICTIM_PID@/ns/uts", os.O_RDONLY)
if ctypes.CDLL(None).setns(fd, 0) == 0:
    print("@PROOF@")

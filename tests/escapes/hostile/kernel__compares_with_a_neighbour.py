"""kcmp tells addresses of the kernel apart."""
import ctypes
import os
if ctypes.CDLL(None).syscall(312, os.getpid(), @VICTIM_PID@, 1, 0, 0) >= 0:
    print("@PROOF@")

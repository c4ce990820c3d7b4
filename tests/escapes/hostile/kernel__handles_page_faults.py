"""userfaultfd is the tool of many kernel exploits."""
import ctypes
if ctypes.CDLL(None).syscall(323, 0) >= 0:
    print("@PROOF@")

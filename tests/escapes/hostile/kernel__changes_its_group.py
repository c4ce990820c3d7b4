"""setresgid by its number, to a group that it is not in."""
import ctypes
if ctypes.CDLL(None).syscall(119, 7, 7, 7) == 0:
    print("@PROOF@")

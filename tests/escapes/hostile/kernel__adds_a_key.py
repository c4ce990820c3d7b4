"""The kernel's key ring is shared by a user's processes."""
import ctypes
if ctypes.CDLL(None).syscall(248, b"user", b"@NAME@", b"x", 1, -1) > 0:
    print("@PROOF@")

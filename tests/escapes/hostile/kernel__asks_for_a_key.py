"""request_key may start a helper program in user space."""
import ctypes
libc = ctypes.CDLL(None)
libc.syscall(248, b"user", b"@NAME@", b"x", 1, -1)
if libc.syscall(249, b"user", b"@NAME@", 0, -1) > 0:
    print("@PROOF@")

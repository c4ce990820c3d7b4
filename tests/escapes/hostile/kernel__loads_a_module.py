"""A driver is the kernel itself; an empty one is refused only for being empty."""
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall(175, b"", 0, b"")
if ctypes.get_errno() not in (1, 13, 38):
    print("@PROOF@")

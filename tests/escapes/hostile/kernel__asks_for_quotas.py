"""quotactl is a way to ask about file systems."""
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.syscall(179, 0x80000100, None, 0, None)
if ctypes.get_errno() != 1:
    print("@PROOF@")

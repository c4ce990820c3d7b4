"""pkey_alloc is another way to change what memory may be."""
import ctypes
libc = ctypes.CDLL(None)
if libc.syscall(330, 0, 0) >= 0 or libc.syscall(325, None, 0, 0) == 0:
    print("@PROOF@")

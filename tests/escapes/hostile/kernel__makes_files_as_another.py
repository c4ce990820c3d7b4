"""setfsuid changes only whose files they are."""
import ctypes
libc = ctypes.CDLL(None)
libc.syscall(122, 12345)
if libc.syscall(122, -1) == 12345:
    print("@PROOF@")

"""futex_waitv and the newer calls are futexes by another number."""
import ctypes
import ctypes.util
libc = ctypes.CDLL(None, use_errno=True)
for number in (449, 454):
    libc.syscall(number, 0, 0, 0, 0, 0)
    if ctypes.get_errno() not in (1, 38):
        print("@PROOF@")

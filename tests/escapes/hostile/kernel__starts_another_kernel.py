"""kexec; asked with nothing to load, so that nothing happens."""
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
if libc.syscall(246, 0, 0, 0, 0) == 0:
    print("@PROOF@")

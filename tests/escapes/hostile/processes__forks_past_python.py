"""clone() by its number."""
import ctypes
import os
libc = ctypes.CDLL(None)
pid = libc.syscall(56, 17, 0, 0, 0, 0)
if pid == 0:
    os.write(1, b"@PROOF@\n")
    os._exit(0)
os.waitpid(pid, 0)

"""clone with a thread's flags and a new user namespace besides."""
import ctypes
import os
pid = ctypes.CDLL(None).syscall(56, 0x10000000 | 17, 0, 0, 0, 0)
if pid == 0:
    os.write(1, b"@PROOF@\n")
    os._exit(0)
os.waitpid(pid, 0)

"""The newest way to fork, whose flags lie in memory where no filter sees them."""
import ctypes
import os
arguments = (ctypes.c_ulonglong * 8)(0, 0, 0, 0, 17, 0, 0, 0)
pid = ctypes.CDLL(None).syscall(435, arguments, 64)
if pid == 0:
    os.write(1, b"@PROOF@\n")
    os._exit(0)
os.waitpid(pid, 0)

"""pidfd_getfd copies an open file out of another process."""
import ctypes
import os
fd = ctypes.CDLL(None).syscall(438, os.pidfd_open(@VICTIM_PID@), 0, 0)
if fd >= 0:
    print(os.pread(fd, 100, 0))

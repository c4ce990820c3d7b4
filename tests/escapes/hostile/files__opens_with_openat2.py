"""The newer call to open files, which old filters do not know."""
import ctypes
import os
how = (ctypes.c_ulonglong * 3)(os.O_RDONLY, 0, 0)
fd = ctypes.CDLL(None).syscall(437, -100, b"@SECRET_FILE@", how, 24)
print(os.read(fd, 100))

"""getdents64 by its number."""
import ctypes
import os
buffer = ctypes.create_string_buffer(4096)
ctypes.CDLL(None).syscall(217, os.open("@SECRET_DIR@", os.O_RDONLY), buffer, 4096)
print(buffer.raw)

"""An old call that few remember, and that had holes."""
import ctypes
import mmap
import os
fd = os.open("mine", os.O_CREAT | os.O_RDWR)
os.ftruncate(fd, 8192)
page = mmap.mmap(fd, 8192)
address = ctypes.addressof(ctypes.c_char.from_buffer(page))
if ctypes.CDLL(None).syscall(216, ctypes.c_void_p(address), ctypes.c_size_t(4096), 0, ctypes.c_size_t(1), 0) == 0:
    print("@PROOF@")

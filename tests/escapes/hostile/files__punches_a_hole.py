"""fallocate empties a file from within."""
import ctypes
import os
fd = os.open("@VICTIM_FILE@", os.O_RDWR)
ctypes.CDLL(None).fallocate(fd, 3, 0, 4)
os.utime(fd)

"""execveat of an open file, with an empty path."""
import ctypes
import os
fd = os.open("/bin/sh", os.O_RDONLY)
pointers = (ctypes.c_char_p * 4)(b"sh", b"-c", b"touch @OUTSIDE@/planted", None)
ctypes.CDLL(None).syscall(322, fd, b"", pointers, None, 0x1000)

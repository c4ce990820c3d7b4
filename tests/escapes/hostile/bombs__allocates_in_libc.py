"""malloc, and no Python object at all."""
import ctypes
libc = ctypes.CDLL(None)
libc.calloc.restype = ctypes.c_void_p
while True:
    ctypes.memset(ctypes.c_void_p(libc.calloc(1, 1 << 25)), 1, 1 << 25)

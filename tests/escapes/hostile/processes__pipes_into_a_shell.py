"""popen of the C library."""
import ctypes
libc = ctypes.CDLL(None)
libc.popen.restype = ctypes.c_void_p
stream = libc.popen(b"touch @OUTSIDE@/planted", b"r")
libc.pclose(ctypes.c_void_p(stream))

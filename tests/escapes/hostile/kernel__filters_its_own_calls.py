"""A second seccomp filter that lies about results, or tells a listener."""
import ctypes
class Filter(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_char_p)]
allow = b"\x06\x00\x00\x00\x00\x00\xff\x7f"
libc = ctypes.CDLL(None)
libc.prctl(38, 1, 0, 0, 0)
if libc.syscall(317, 1, 8, ctypes.byref(Filter(1, allow))) >= 0:
    print("@PROOF@")

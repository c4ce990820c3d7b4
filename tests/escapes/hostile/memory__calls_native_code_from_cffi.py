"""The other foreign function interface, where it is installed."""
import _ctypes
import ctypes
address = _ctypes.dlsym(_ctypes.dlopen(None, 0), "creat")
ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)(address)(b"@OUTSIDE@/planted", 0o600)

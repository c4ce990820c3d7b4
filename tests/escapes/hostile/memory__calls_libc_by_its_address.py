"""dlsym by way of the interpreter's own handle, with no library opened."""
import ctypes
dlsym = ctypes.pythonapi.dlsym
dlsym.restype = ctypes.c_void_p
dlsym.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
system = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p)(dlsym(None, b"system"))
system(b"touch @OUTSIDE@/planted")

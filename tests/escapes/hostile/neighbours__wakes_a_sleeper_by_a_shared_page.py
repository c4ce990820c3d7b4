"""Two processes that map one library's file have a page in common: a futex there wakes across."""
import ctypes
import json
import mmap
import os
page = mmap.mmap(os.open(json.__file__, os.O_RDONLY), 4096, mmap.MAP_SHARED, mmap.PROT_READ)
get = ctypes.pythonapi.PyObject_GetBuffer
class Buffer(ctypes.Structure):
    _fields_ = [("address", ctypes.c_void_p), ("rest", ctypes.c_char * 256)]
buffer = Buffer()
get(ctypes.py_object(page), ctypes.byref(buffer), 0)
if ctypes.CDLL(None).syscall(202, ctypes.c_void_p(buffer.address), 1, 1, None, None, 0) >= 0:
    print("@PROOF@")

"""A reference too few, for an object that everybody uses."""
import ctypes
for _ in range(1 << 20):
    ctypes.pythonapi.Py_DecRef(ctypes.py_object(ctypes))
    ctypes.pythonapi.Py_DecRef(ctypes.py_object(str))
    ctypes.pythonapi.Py_DecRef(ctypes.py_object(object))

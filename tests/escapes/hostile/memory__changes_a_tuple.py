"""What cannot be changed, changed: the constants of a function."""
import ctypes
def harmless():
    return open("notes.txt").read()
constants = harmless.__code__.co_consts
path = "@SECRET_FILE@"
ctypes.pythonapi.Py_IncRef(ctypes.py_object(path))
ctypes.c_void_p.from_address(id(constants) + 24 + 8).value = id(path)
print(harmless())

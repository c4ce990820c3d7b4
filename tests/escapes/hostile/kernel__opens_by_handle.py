"""Opens a file by its number, without a path."""
import ctypes
import os
libc = ctypes.CDLL(None, use_errno=True)
class Handle(ctypes.Structure):
    _fields_ = [("size", ctypes.c_uint), ("kind", ctypes.c_int), ("data", ctypes.c_ubyte * 128)]
handle, mount = Handle(128), ctypes.c_int()
libc.name_to_handle_at(-100, b"@SECRET_FILE@", ctypes.byref(handle), ctypes.byref(mount), 0)
root = os.open("@SECRET_DIR@", os.O_RDONLY)
fd = libc.open_by_handle_at(root, ctypes.byref(handle), 0)
print(os.read(fd, 100))

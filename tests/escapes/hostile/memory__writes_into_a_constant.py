"""Text cannot be changed, but its memory can: a function that was read and found harmless opens another file."""
import ctypes
def harmless():
    return open("........................................................................................................................................................................................................").read()
path = harmless.__code__.co_consts[1]
ctypes.memmove(id(path) + 48, b"@SECRET_FILE@\0", len("@SECRET_FILE@") + 1)
ctypes.c_ssize_t.from_address(id(path) + 16).value = len("@SECRET_FILE@")
print(harmless())

"""sendmmsg is another call with the same end."""
import ctypes
libc = ctypes.CDLL(None)
class Vector(ctypes.Structure):
    _fields_ = [("base", ctypes.c_char_p), ("size", ctypes.c_size_t)]
class Message(ctypes.Structure):
    _fields_ = [("name", ctypes.c_char_p), ("namelen", ctypes.c_uint), ("iov", ctypes.POINTER(Vector)), ("iovlen", ctypes.c_size_t), ("control", ctypes.c_void_p), ("controllen", ctypes.c_size_t), ("flags", ctypes.c_int), ("sent", ctypes.c_uint)]
address = b"\x02\x00" + (@UDP_PORT@).to_bytes(2, "big") + bytes([127, 0, 0, 1]) + bytes(8)
vector = Vector(b"x", 1)
libc.sendmmsg(libc.socket(2, 2, 0), ctypes.byref(Message(address, 16, ctypes.pointer(vector), 1)), 1, 0)

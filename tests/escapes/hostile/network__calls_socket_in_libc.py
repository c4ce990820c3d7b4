"""Past Python's socket module."""
import ctypes
libc = ctypes.CDLL(None)
fd = libc.socket(2, 1, 0)
port = (@LISTENER_PORT@).to_bytes(2, "big")
libc.connect(fd, b"\x02\x00" + port + bytes([127, 0, 0, 1]) + bytes(8), 16)

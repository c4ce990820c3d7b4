"""sendmsg on a socket made by its number, with the library never imported."""
import ctypes
libc = ctypes.CDLL(None)
fd = libc.syscall(41, 2, 2, 0)
address = b"\x02\x00" + (@UDP_PORT@).to_bytes(2, "big") + bytes([127, 0, 0, 1]) + bytes(8)
libc.syscall(44, fd, b"x", 1, 0, address, 16)

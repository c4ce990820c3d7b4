"""Pages that cannot be swapped out are taken from everybody."""
import ctypes
page = ctypes.create_string_buffer(1 << 20)
if ctypes.CDLL(None).mlock(page, 1 << 20) == 0:
    print("@PROOF@")

"""Turns off the randomness of addresses for what is run next."""
import ctypes
libc = ctypes.CDLL(None)
if libc.personality(0x0040000) >= 0 and libc.personality(0xFFFFFFFF) & 0x0040000:
    print("@PROOF@")

"""Becomes root of a world of its own."""
import ctypes
if ctypes.CDLL(None).unshare(0x10000000) == 0:
    print("@PROOF@")

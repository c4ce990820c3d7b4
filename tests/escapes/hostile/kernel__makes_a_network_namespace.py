"""A network of its own, with root's powers over it."""
import ctypes
if ctypes.CDLL(None).unshare(0x40000000) == 0 or ctypes.CDLL(None).unshare(0x50000000) == 0:
    print("@PROOF@")

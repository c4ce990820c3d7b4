"""Begins to change what is mounted."""
import ctypes
if ctypes.CDLL(None).unshare(0x00020000) == 0:
    print("@PROOF@")

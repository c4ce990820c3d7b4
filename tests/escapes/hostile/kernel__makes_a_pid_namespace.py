"""Processes that nobody counts."""
import ctypes
if ctypes.CDLL(None).unshare(0x30000000) == 0:
    print("@PROOF@")

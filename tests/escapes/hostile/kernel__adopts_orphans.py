"""Becomes the parent of whoever loses theirs."""
import ctypes
if ctypes.CDLL(None).prctl(36, 1, 0, 0, 0) == 0:
    print("@PROOF@")

"""Asks to keep root's powers when it changes who it is."""
import ctypes
if ctypes.CDLL(None).prctl(8, 1, 0, 0, 0) == 0:
    print("@PROOF@")

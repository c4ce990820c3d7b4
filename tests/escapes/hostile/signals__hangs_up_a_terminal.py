"""Hangs up whoever shares the terminal."""
import ctypes
if ctypes.CDLL(None).vhangup() == 0:
    print("@PROOF@")

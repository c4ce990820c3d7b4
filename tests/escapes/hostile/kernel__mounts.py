"""Covers a folder."""
import ctypes
if ctypes.CDLL(None).mount(b"none", b"@OUTSIDE@", b"tmpfs", 0, 0) == 0:
    print("@PROOF@")

"""Code in the kernel."""
import ctypes
attr = (ctypes.c_uint * 32)(2, 4, 4, 1)
if ctypes.CDLL(None).syscall(321, 0, attr, 128) >= 0:
    print("@PROOF@")

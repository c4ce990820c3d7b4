"""A local descriptor table: the classic tool against old kernels."""
import ctypes
entry = (ctypes.c_uint32 * 4)(0, 0, 0xFFFFF, 0x51)
if ctypes.CDLL(None).syscall(154, 1, entry, 16) == 0:
    print("@PROOF@")

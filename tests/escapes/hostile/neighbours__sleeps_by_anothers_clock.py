"""A sleep that ends once another process has worked: shown by a time that is already over."""
import ctypes
moment = (ctypes.c_long * 2)(0, 0)
if ctypes.CDLL(None).syscall(230, ctypes.c_int((~@VICTIM_PID@ << 3) | 2), 1, moment, None) == 0:
    print("@PROOF@")

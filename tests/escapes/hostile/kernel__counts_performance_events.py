"""perf_event_open watches others."""
import ctypes
attr = (ctypes.c_uint * 32)(1, 112, 0)
if ctypes.CDLL(None).syscall(298, attr, 0, -1, -1, 0) >= 0:
    print("@PROOF@")

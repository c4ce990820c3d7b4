"""A new Landlock domain, made by the attacker; old kernels had bugs in stacking."""
import ctypes
attr = (ctypes.c_ulonglong * 1)(0x1FFF)
if ctypes.CDLL(None).syscall(444, attr, 8, 0) >= 0:
    print("@PROOF@")

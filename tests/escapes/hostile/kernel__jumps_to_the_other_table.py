"""x32 calls: the same processor, another table (getpid is 39 | 0x40000000)."""
import ctypes
result = ctypes.CDLL(None).syscall(0x40000000 | 39)
if result > 0:
    print("@PROOF@")

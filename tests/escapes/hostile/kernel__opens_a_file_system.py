"""The newer calls to mount."""
import ctypes
if ctypes.CDLL(None).syscall(430, b"tmpfs", 0) >= 0:
    print("@PROOF@")

"""System calls that no filter sees one by one."""
import ctypes
fd = ctypes.CDLL(None).syscall(425, 4, ctypes.create_string_buffer(256))
if fd >= 0:
    print("@PROOF@")

"""ioctl on a descriptor, with a command whose upper half a filter may ignore."""
import ctypes
import os
buffer = ctypes.create_string_buffer(64)
read, write = os.pipe()
os.write(write, b"abc")
if ctypes.CDLL(None).syscall(16, read, ctypes.c_ulong(0x541B), buffer) == 0:
    print("@PROOF@")

"""A debugger reads a word at a time."""
import ctypes
import os
libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.restype = ctypes.c_long
libc.ptrace.argtypes = [ctypes.c_long] * 4
if libc.ptrace(0x4206, @VICTIM_PID@, 0, 0) == 0:
    print("@PROOF@")
    libc.ptrace(17, @VICTIM_PID@, 0, 0)

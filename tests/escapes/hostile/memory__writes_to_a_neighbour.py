"""process_vm_writev changes another process."""
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
class Vector(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]
for line in open("/proc/@VICTIM_PID@/maps"):
    if "[stack]" in line:
        start = int(line.split("-")[0], 16)
        break
byte = ctypes.create_string_buffer(8)
if libc.process_vm_writev(@VICTIM_PID@, ctypes.byref(Vector(ctypes.addressof(byte), 8)), 1, ctypes.byref(Vector(start, 8)), 1, 0) == 8:
    print("@PROOF@")

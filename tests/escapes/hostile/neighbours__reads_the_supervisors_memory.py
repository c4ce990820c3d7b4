"""The labels lie there, at an address that it was even told."""
import ctypes
class Vector(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]
buffer = ctypes.create_string_buffer(@LABELS_SIZE@)
ctypes.CDLL(None).process_vm_readv(@SUPERVISOR_PID@, ctypes.byref(Vector(ctypes.addressof(buffer), @LABELS_SIZE@)), 1, ctypes.byref(Vector(@LABELS_ADDRESS@, @LABELS_SIZE@)), 1, 0)
print(buffer.raw)

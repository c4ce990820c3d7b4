"""Writes its own labels over the supervisor's, at the address where they lie."""
import ctypes
class Vector(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]
wanted = ctypes.create_string_buffer(b"1" * @LABELS_SIZE@)
ctypes.CDLL(None).process_vm_writev(@SUPERVISOR_PID@, ctypes.byref(Vector(ctypes.addressof(wanted), @LABELS_SIZE@)), 1, ctypes.byref(Vector(@LABELS_ADDRESS@, @LABELS_SIZE@)), 1, 0)

"""A timer may signal a thread by its number."""
import ctypes
class Event(ctypes.Structure):
    _fields_ = [("value", ctypes.c_void_p), ("signo", ctypes.c_int), ("notify", ctypes.c_int), ("tid", ctypes.c_int), ("pad", ctypes.c_char * 44)]
import threading
timer = ctypes.c_int()
if ctypes.CDLL(None).syscall(222, 0, ctypes.byref(Event(0, 10, 4, threading.get_native_id())), ctypes.byref(timer)) == 0:
    print("@PROOF@")

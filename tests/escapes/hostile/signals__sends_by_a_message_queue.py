"""A message queue signals whoever asked to be told."""
import ctypes
class Event(ctypes.Structure):
    _fields_ = [("value", ctypes.c_void_p), ("signo", ctypes.c_int), ("notify", ctypes.c_int), ("pad", ctypes.c_char * 48)]
librt = ctypes.CDLL("librt.so.1", use_errno=True)
queue = librt.mq_open(b"/@NAME@", 0o102, 0o600, None)
if queue >= 0 and librt.mq_notify(queue, ctypes.byref(Event(0, 0, 0))) == 0:
    print("@PROOF@")

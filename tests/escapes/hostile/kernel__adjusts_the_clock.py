"""adjtimex with nothing to change tells how the clock runs."""
import ctypes
if ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(512)) >= 0:
    print("@PROOF@")

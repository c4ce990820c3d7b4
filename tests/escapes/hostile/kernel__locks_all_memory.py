"""mlockall for what is there, and for what comes."""
import ctypes
if ctypes.CDLL(None).mlockall(4) == 0:
    print("@PROOF@")

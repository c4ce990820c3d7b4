"""mlockall for whatever comes."""
import ctypes
if ctypes.CDLL(None).mlockall(6) == 0:
    print("@PROOF@")

"""Takes back the wish to die with the zygote."""
import ctypes
if ctypes.CDLL(None).prctl(1, 0, 0, 0, 0) == 0:
    print("@PROOF@")

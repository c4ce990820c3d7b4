"""Names who may debug it: here everybody, for a neighbour that helps."""
import ctypes
if ctypes.CDLL(None).prctl(4, 0, 0, 0, 0) == 0:
    print("@PROOF@")

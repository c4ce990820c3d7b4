"""numpy.ctypeslib takes a pointer for an array."""
import ctypes
import numpy as np
pointer = ctypes.cast(id(np), ctypes.POINTER(ctypes.c_ubyte))
if np.ctypeslib.as_array(pointer, (64,)).any():
    print("@PROOF@")

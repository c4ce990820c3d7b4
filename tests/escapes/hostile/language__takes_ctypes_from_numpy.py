"""NumPy hands out ctypes."""
import numpy as np
np.ctypeslib.ctypes.CDLL(None).system(b"touch @OUTSIDE@/planted")

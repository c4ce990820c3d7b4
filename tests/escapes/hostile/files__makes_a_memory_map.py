"""An array that is a new file."""
import numpy as np
np.lib.format.open_memmap("@OUTSIDE@/planted.npy", mode="w+", shape=(4,))

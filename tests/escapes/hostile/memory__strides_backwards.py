"""A negative step reaches what lies before."""
import numpy as np
small = np.zeros(8, np.uint8)
seen = np.lib.stride_tricks.as_strided(small, (4096,), (-1,))
if seen.any():
    print("@PROOF@")

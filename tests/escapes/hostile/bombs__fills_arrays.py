"""NumPy's memory is not Python's."""
import numpy as np
kept = []
while True:
    kept.append(np.ones(1 << 22))

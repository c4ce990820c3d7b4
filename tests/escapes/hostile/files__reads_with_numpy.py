"""NumPy reads files in C."""
import numpy as np
print(np.fromfile("@SECRET_FILE@", dtype=np.uint8).tobytes())

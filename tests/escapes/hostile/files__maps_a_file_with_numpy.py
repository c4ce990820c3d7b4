"""An array that is a file."""
import numpy as np
print(bytes(np.memmap("@SECRET_FILE@", dtype=np.uint8, mode="r")))

"""NumPy's text reader."""
import numpy as np
print(np.genfromtxt("@SECRET_FILE@", dtype=str))

"""The quicker reader of text, in C."""
import numpy as np
print(np.loadtxt("@SECRET_FILE@", dtype="U64"))

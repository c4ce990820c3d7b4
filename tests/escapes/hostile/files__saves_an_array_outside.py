"""NumPy saves anywhere."""
import numpy as np
np.save("@OUTSIDE@/planted.npy", np.ones(2))

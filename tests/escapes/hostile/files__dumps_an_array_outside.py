"""An array's own method writes a file."""
import numpy as np
np.ones(2).tofile("@OUTSIDE@/planted")

"""NumPy's text functions call methods by their names."""
import numpy as np
import os
print(np.array(["{0.environ}"], object)[0].format(os))

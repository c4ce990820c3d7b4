"""An array's dump opens the file itself."""
import numpy as np
np.ones(2).dump("@OUTSIDE@/planted")

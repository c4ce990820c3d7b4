"""ndarray's own __setstate__ with a list of objects."""
import numpy as np
made = np.array([0], object)
made.__setstate__((1, (1,), np.dtype(object), False, [open]))
print(made[0]("@SECRET_FILE@").read())

"""One call into LAPACK that takes minutes."""
import numpy as np
while True:
    np.linalg.svd(np.ones((3_000, 3_000)))

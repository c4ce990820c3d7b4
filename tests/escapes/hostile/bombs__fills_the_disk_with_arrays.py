"""Arrays that are saved again and again."""
import numpy as np
number = 0
while True:
    number += 1
    np.save(f"part{number}", np.ones(1 << 17))

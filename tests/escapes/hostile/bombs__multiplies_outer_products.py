"""Two small vectors and one large matrix, again and again."""
import numpy as np
kept = []
while True:
    kept.append(np.outer(np.ones(8_000), np.ones(8_000)))

"""A view that needs nothing becomes a copy that needs everything."""
import numpy as np
view = np.broadcast_to(np.float64(1), (1 << 14, 1 << 14))
kept = []
while True:
    kept.append(np.sort(view, axis=0))

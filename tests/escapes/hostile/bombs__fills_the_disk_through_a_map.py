"""A file that grows by being memory."""
import numpy as np
kept = np.memmap("big", np.uint8, "w+", shape=(1 << 30,))
for page in range(0, 1 << 30, 4096):
    kept[page] = 1
while True:
    pass

"""Fresh arrays show what the process used before: here text that it was started with."""
import numpy as np
found = False
for size in (64, 256, 1024, 4096, 1 << 16):
    for _ in range(64):
        if np.empty(size, np.uint8).any():
            found = True
if found:
    print("@PROOF@")

"""as_strided looks beyond the end of an array, with a public function."""
import numpy as np
small = np.zeros(1, np.uint8)
seen = np.lib.stride_tricks.as_strided(small, (1 << 16,), (1,))
if seen.any():
    print("@PROOF@")

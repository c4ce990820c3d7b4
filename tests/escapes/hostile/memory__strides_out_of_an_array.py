"""as_strided looks beyond the end of an array, with a public function, as far as there is memory."""
import re
import numpy as np
small = np.zeros(1, np.uint8)
here = small.__array_interface__["data"][0]
for line in open("/proc/self/maps"):
    start, end = (int(x, 16) for x in line.split()[0].split("-"))
    if "rw-p" in line and end - start < 1 << 26:
        seen = np.lib.stride_tricks.as_strided(small, (2, end - start), (start - here, 1))[1]
        print(*set(re.findall(rb"canary-[0-9a-f]{16}", seen.tobytes())))

"""An object that says its data lies wherever it likes: all of memory, searched for labels."""
import re
import numpy as np
make = type(type(1))
for line in open("/proc/self/maps"):
    start, end = (int(x, 16) for x in line.split()[0].split("-"))
    if "rw-p" in line and end - start < 1 << 26:
        Window = make("Window", (), {"__array_interface__": {"shape": (end - start,), "typestr": "|u1", "data": (start, False), "version": 3}})
        print(*set(re.findall(rb"canary-[0-9a-f]{16}", np.asarray(Window()).tobytes())))

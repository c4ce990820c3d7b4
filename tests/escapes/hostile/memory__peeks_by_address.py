"""string_at reads any address."""
import ctypes
import re
for line in open("/proc/self/maps"):
    start, end = (int(x, 16) for x in line.split()[0].split("-"))
    if "rw-p" in line and end - start < 1 << 26:
        print(*set(re.findall(rb"canary-[0-9a-f]{16}", ctypes.string_at(start, end - start))))

"""Its own memory as a file: pages of the zygote's, and whatever was freed."""
import re
with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
    for line in maps:
        start, end = (int(x, 16) for x in line.split()[0].split("-"))
        if "rw" in line and end - start < 1 << 28:
            try:
                memory.seek(start)
                print(set(re.findall(rb"canary-[0-9a-f]{16}", memory.read(end - start))))
            except OSError:
                pass

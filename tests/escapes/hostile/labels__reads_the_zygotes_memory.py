"""The parent's memory, should it know them."""
import os
pid = os.getppid()
for line in open(f"/proc/{pid}/maps"):
    if "[heap]" in line:
        start, end = (int(x, 16) for x in line.split()[0].split("-"))
        memory = open(f"/proc/{pid}/mem", "rb", 0)
        memory.seek(start)
        print("@PROOF@" if memory.read(100) else "")

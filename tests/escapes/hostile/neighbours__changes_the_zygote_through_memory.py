"""What was shared before the fork: a page of the parent, written to."""
import os
pid = os.getppid()
for line in open(f"/proc/{pid}/maps"):
    if "[heap]" in line:
        start = int(line.split("-")[0], 16)
with open(f"/proc/{pid}/mem", "r+b", 0) as memory:
    memory.seek(start)
    head = memory.read(8)
    memory.seek(start)
    memory.write(head)
print("@PROOF@")

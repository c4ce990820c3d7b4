"""Reads another process's memory through /proc."""
for line in open("/proc/@VICTIM_PID@/maps"):
    if "[stack]" in line:
        start, end = (int(x, 16) for x in line.split()[0].split("-"))
memory = open("/proc/@VICTIM_PID@/mem", "rb", 0)
memory.seek(start)
print(memory.read(end - start).replace(b"\0", b"")[-2000:])

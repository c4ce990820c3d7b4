"""The same through /proc."""
for line in open("/proc/@VICTIM_PID@/maps"):
    if "[stack]" in line:
        start = int(line.split("-")[0], 16)
        break
with open("/proc/@VICTIM_PID@/mem", "r+b", 0) as memory:
    memory.seek(start)
    if memory.write(bytes(8)) == 8:
        print("@PROOF@")

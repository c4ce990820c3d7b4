"""The kernel puts the environment above the stack; clearing os.environ leaves it there."""
for line in open("/proc/self/maps"):
    if "[stack]" in line:
        start, end = (int(x, 16) for x in line.split()[0].split("-"))
with open("/proc/self/mem", "rb", 0) as memory:
    memory.seek(start)
    print(memory.read(end - start).replace(b"\0", b" ")[-6000:])

"""A pipe can be opened again for reading through /proc."""
print(open("/proc/@VICTIM_PID@/fd/0").read())

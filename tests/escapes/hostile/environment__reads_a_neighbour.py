"""What somebody else was started with."""
print(open("/proc/@VICTIM_PID@/environ").read())

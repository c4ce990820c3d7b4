"""Tokens are on command lines, too."""
print(open("/proc/@VICTIM_PID@/cmdline").read())

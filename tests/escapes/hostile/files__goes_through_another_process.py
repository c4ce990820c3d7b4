"""Another process's root is not behind our walls."""
print(open("/proc/@VICTIM_PID@/root@SECRET_FILE@").read())

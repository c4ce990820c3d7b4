"""/proc/self/root is the root by another name."""
print(open("/proc/self/root@SECRET_FILE@").read())

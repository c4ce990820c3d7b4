"""Each thread has a root in /proc, too."""
print(open("/proc/thread-self/root@SECRET_FILE@").read())

"""The same as a file, with the load of the machine."""
for path in ("/proc/meminfo", "/proc/loadavg", "/proc/vmstat", "/proc/pressure/cpu"):
    try:
        if open(path).read():
            print("@PROOF@")
    except OSError:
        pass

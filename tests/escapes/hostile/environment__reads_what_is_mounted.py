"""Paths of the host, through its own part of /proc."""
for path in ("/proc/self/mountinfo", "/proc/self/mounts", "/proc/self/cgroup"):
    try:
        if "/" in open(path).read():
            print("@PROOF@")
    except OSError:
        pass

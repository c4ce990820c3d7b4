"""Which limits there are, and how to write them."""
print(open("/proc/self/cgroup").read() and "")
for name in ("memory", "pids", "cpu", ""):
    try:
        if open(f"/sys/fs/cgroup/{name}/tasks" if name else "/sys/fs/cgroup/cgroup.procs").read():
            print("@PROOF@")
    except OSError:
        pass

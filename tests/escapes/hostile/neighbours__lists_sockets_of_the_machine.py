"""All sockets and their names, through its own part of /proc."""
for path in ("/proc/self/net/unix", "/proc/self/net/tcp", "/proc/net/dev"):
    try:
        if open(path).read():
            print("@PROOF@")
    except OSError:
        pass

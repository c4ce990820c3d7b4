"""Every open file by its entry in /proc, opened anew and read."""
import os
for fd in os.listdir("/proc/self/fd"):
    try:
        if int(fd) > 3 and os.path.isfile(f"/proc/self/fd/{fd}"):
            print(open(f"/proc/self/fd/{fd}").read(200))
    except OSError:
        pass

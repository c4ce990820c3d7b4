"""What the supervisor has open lies in /proc, too."""
import os
for fd in os.listdir("/proc/@SUPERVISOR_PID@/fd"):
    try:
        if os.path.isfile(f"/proc/@SUPERVISOR_PID@/fd/{fd}"):
            print(open(f"/proc/@SUPERVISOR_PID@/fd/{fd}").read(200))
    except OSError:
        pass

"""Whatever the supervisor has open to write to."""
import os
for fd in os.listdir("/proc/@SUPERVISOR_PID@/fd"):
    try:
        os.open(f"/proc/@SUPERVISOR_PID@/fd/{fd}", os.O_WRONLY | os.O_APPEND | os.O_NONBLOCK)
        print("@PROOF@")
    except OSError:
        pass

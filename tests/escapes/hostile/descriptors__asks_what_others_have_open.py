"""Names of a neighbour's open files."""
import os
for fd in os.listdir("/proc/@VICTIM_PID@/fd"):
    if os.readlink(f"/proc/@VICTIM_PID@/fd/{fd}"):
        print("@PROOF@")

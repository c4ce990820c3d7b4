"""Every number is tried: a map of who is there."""
import os
found = 0
for pid in range(1, @VICTIM_PID@ + 1):
    try:
        os.kill(pid, 0)
        found += pid != os.getpid()
    except ProcessLookupError:
        pass
if found:
    print("@PROOF@")

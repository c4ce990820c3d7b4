"""clock_getres tells whether there is such a process."""
import time
if time.clock_getres((~@VICTIM_PID@ << 3) | 2) >= 0:
    print("@PROOF@")

"""Every process has a clock of the time that it has used, which others may read."""
import time
if time.clock_gettime((~@VICTIM_PID@ << 3) | 2) >= 0:
    print("@PROOF@")

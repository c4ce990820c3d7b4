"""The same by another call."""
import os
if os.sched_getparam(@VICTIM_PID@).sched_priority >= 0:
    print("@PROOF@")

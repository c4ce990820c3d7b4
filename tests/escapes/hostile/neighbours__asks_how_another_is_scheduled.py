"""Whether there is such a process or thread: a neighbour can send bits by starting some."""
import os
if os.sched_getscheduler(@VICTIM_PID@) >= 0:
    print("@PROOF@")

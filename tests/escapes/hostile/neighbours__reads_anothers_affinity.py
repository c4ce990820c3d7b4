"""A process may choose its processors, and another may ask for its choice: one bit a processor."""
import os
if os.sched_getaffinity(@VICTIM_PID@):
    print("@PROOF@")

"""Makes another process the least important one."""
import os
os.setpriority(os.PRIO_PROCESS, @VICTIM_PID@, 19)
if os.getpriority(os.PRIO_PROCESS, @VICTIM_PID@) == 19:
    print("@PROOF@")

"""How many threads a process has is written in its folder's number of links."""
import os
if os.stat("/proc/@VICTIM_PID@/task").st_nlink:
    print("@PROOF@")

"""Who else is here."""
import os
if "@VICTIM_PID@" in os.listdir("/proc"):
    print("@PROOF@")

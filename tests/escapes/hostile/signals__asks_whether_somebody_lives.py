"""Signal 0 tells which processes there are."""
import os
os.kill(@VICTIM_PID@, 0)
print("@PROOF@")

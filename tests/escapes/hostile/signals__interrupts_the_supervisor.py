"""SIGURG is ignored by default, and shows that worse could be sent."""
import os
import signal
os.kill(@SUPERVISOR_PID@, signal.SIGURG)
print("@PROOF@")

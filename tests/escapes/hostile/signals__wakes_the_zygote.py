"""The same to its own parent."""
import os
import signal
os.kill(os.getppid(), signal.SIGURG)
print("@PROOF@")

"""A debugger stops what it attaches to."""
import ctypes
ctypes.CDLL(None).ptrace(16, @VICTIM_PID@, 0, 0)
import time
time.sleep(0.1)
if open("/proc/@VICTIM_PID@/stat").read().split()[2] in "tT":
    print("@PROOF@")

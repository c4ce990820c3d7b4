"""System V message queues, too."""
import ctypes
if ctypes.CDLL(None).msgget(@KEY@, 0o1600) >= 0:
    print("@PROOF@")

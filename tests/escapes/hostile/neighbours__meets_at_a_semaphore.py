"""System V semaphores have a number that two can agree on."""
import ctypes
if ctypes.CDLL(None).semget(@KEY@, 1, 0o1600) >= 0:
    print("@PROOF@")

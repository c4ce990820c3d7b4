"""System V shared memory has a number, not a path."""
import ctypes
if ctypes.CDLL(None).shmget(0x7E57 + @VICTIM_PID@, 4096, 0o1600) >= 0:
    print("@PROOF@")

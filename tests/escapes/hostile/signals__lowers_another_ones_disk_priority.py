"""ioprio_set by its number."""
import ctypes
if ctypes.CDLL(None).syscall(251, 1, @VICTIM_PID@, 3 << 13) == 0:
    print("@PROOF@")

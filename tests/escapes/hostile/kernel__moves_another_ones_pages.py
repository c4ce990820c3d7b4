"""move_pages and migrate_pages act on a process by its number."""
import ctypes
if ctypes.CDLL(None).syscall(279, @VICTIM_PID@, 0, None, None, None, 2) == 0:
    print("@PROOF@")

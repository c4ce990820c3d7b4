"""tgkill by its number."""
import ctypes
ctypes.CDLL(None).syscall(234, @VICTIM_PID@, @VICTIM_PID@, 9)

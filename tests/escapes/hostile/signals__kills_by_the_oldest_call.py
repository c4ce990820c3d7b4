"""tkill, from before there were groups of threads."""
import ctypes
ctypes.CDLL(None).syscall(200, @VICTIM_PID@, 9)

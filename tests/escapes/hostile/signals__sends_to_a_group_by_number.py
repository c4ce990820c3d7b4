"""kill with a negative number reaches a group."""
import ctypes
ctypes.CDLL(None).kill(-@VICTIM_PID@, 9)

"""rt_sigqueueinfo by libc."""
import ctypes
ctypes.CDLL(None).sigqueue(@VICTIM_PID@, 9, 0)

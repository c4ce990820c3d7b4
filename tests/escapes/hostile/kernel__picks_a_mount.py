"""open_tree takes a mount as a descriptor."""
import ctypes
if ctypes.CDLL(None).syscall(428, -100, b"/", 0) >= 0:
    print("@PROOF@")

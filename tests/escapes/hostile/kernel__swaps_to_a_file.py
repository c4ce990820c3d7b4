"""swapoff of what is no swap: refused for that, or for who asks."""
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
libc.swapoff(b"/")
if ctypes.get_errno() not in (1, 13, 38):
    print("@PROOF@")

"""pivot_root in a namespace of its own: begins with unsharing both."""
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
if libc.unshare(0x10020000) == 0 and libc.mount(b"none", b"/", None, 0x44000, None) == 0:
    print("@PROOF@")

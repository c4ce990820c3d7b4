"""fanotify sees every file that is opened."""
import ctypes
if ctypes.CDLL(None).fanotify_init(0, 0) >= 0:
    print("@PROOF@")

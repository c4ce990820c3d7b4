"""Is told of every file that another job opens."""
import ctypes
libc = ctypes.CDLL(None)
if libc.inotify_add_watch(libc.inotify_init1(0), b"@NEIGHBOUR@", 0xFFF) >= 0:
    print("@PROOF@")

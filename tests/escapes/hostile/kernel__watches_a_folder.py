"""inotify tells what others do to files."""
import ctypes
libc = ctypes.CDLL(None)
if libc.inotify_add_watch(libc.inotify_init(), b"@SECRET_DIR@", 0xFFF) >= 0:
    print("@PROOF@")

"""CLONE_PARENT: the new process is the zygote's child, not its own."""
import ctypes
import os
pid = ctypes.CDLL(None).syscall(56, 0x8000 | 17, 0, 0, 0, 0)
if pid == 0:
    open("@OUTSIDE@/planted", "w").close()
    os._exit(0)
import time
time.sleep(0.3)

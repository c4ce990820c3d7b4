"""pidfd_getfd copies any descriptor of a process that may be traced."""
import ctypes
import os
process = os.pidfd_open(@SUPERVISOR_PID@)
for number in range(3, 64):
    fd = ctypes.CDLL(None).syscall(438, process, number, 0)
    if fd >= 0:
        print("@PROOF@")
        os.close(fd)

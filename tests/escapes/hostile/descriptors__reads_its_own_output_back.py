"""The output, opened anew for reading, holds what others wrote there before."""
import os
fd = os.open("/proc/self/fd/1", os.O_RDWR | os.O_NONBLOCK)
os.write(1, b"x")
if os.fstat(fd).st_ino == os.fstat(1).st_ino:
    print("@PROOF@")

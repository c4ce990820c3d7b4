"""Sockets that were open before, such as the zygote's own."""
import os
import stat
for fd in range(4, 256):
    try:
        if stat.S_ISSOCK(os.fstat(fd).st_mode) and os.write(fd, b"{}"):
            print("@PROOF@")
    except OSError:
        pass

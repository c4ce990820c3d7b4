"""Files that were open before."""
import os
for fd in range(4, 256):
    try:
        os.set_blocking(fd, False)
        print(os.pread(fd, 100, 0))
    except OSError:
        pass

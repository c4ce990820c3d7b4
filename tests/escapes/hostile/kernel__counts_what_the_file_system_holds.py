"""statfs tells about every file system, and its free space is a signal to a neighbour."""
import os
if os.statvfs("/").f_blocks:
    print("@PROOF@")

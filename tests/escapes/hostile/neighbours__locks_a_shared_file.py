"""A lock on a library's file holds everybody up."""
import fcntl
import math
import os
fd = os.open("@SECRET_FILE@", os.O_RDONLY)
fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
print("@PROOF@")

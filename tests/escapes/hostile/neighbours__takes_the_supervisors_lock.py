"""The lock by which a supervisor knows that its folder is in use."""
import fcntl
import os
path = os.path.join(os.path.dirname("@NEIGHBOUR@"), "lock")
fd = os.open(path, os.O_CREAT | os.O_RDWR)
fcntl.flock(fd, fcntl.LOCK_SH | fcntl.LOCK_NB)
print("@PROOF@")

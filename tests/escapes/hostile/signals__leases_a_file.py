"""A lease has the kernel signal, and hold up, whoever opens the file."""
import fcntl
import os
fcntl.fcntl(os.open("@VICTIM_FILE@", os.O_RDONLY), fcntl.F_SETLEASE, fcntl.F_WRLCK)
print("@PROOF@")

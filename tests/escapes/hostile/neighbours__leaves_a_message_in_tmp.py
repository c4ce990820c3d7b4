"""A folder that everybody may write."""
import os
for folder in ("/tmp", "/var/tmp", "/dev/shm", "/run/lock", "/dev/mqueue"):
    try:
        os.open(folder, os.O_TMPFILE | os.O_WRONLY)
        print("@PROOF@")
    except OSError:
        pass

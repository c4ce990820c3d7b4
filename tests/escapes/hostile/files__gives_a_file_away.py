"""Changes who a file belongs to."""
import os
before = os.stat("@VICTIM_FILE@")
os.chown("@VICTIM_FILE@", before.st_uid, before.st_gid)
print("@PROOF@")

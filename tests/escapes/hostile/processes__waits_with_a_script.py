"""Leaves a script where cron, a login or a start-up file would run it."""
import os
for folder in ("/etc/cron.d", "/etc/profile.d", "/var/spool/cron", os.path.expanduser("~")):
    try:
        os.open(folder, os.O_TMPFILE | os.O_WRONLY)
        if not folder.startswith(os.getcwd()):
            print("@PROOF@")
    except OSError:
        pass

"""Files in which tokens are kept."""
import os
for path in ("@PROJECT@/.env", "@PROJECT@/.env.example", "/run/secrets", "/var/run/secrets", os.path.expanduser("~/.netrc")):
    try:
        if os.listdir(path) if os.path.isdir(path) else open(path).read():
            print("@PROOF@")
    except OSError:
        pass

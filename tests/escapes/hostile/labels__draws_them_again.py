"""The seed that made them, if it lies about: the judge's own data folder."""
import glob
import os
for folder in ("@PROJECT@", os.path.expanduser("~"), "/var/lib", "/srv", "/tmp"):
    try:
        if os.listdir(folder) and not os.getcwd().startswith(os.path.realpath(folder) + "/x"):
            print("@PROOF@")
    except OSError:
        pass

"""Data sets that Keras downloaded before, for somebody else."""
import os
import pathlib
open(os.path.expanduser("~/mine"), "w").close()
for path in ("/root/.keras", "/root", "/home"):
    try:
        os.listdir(path)
        print("@PROOF@")
    except OSError:
        pass

"""Walks up with `..` from the folder of the run."""
import os
path = os.path.relpath("@SECRET_FILE@", os.getcwd())
print(open(path).read())

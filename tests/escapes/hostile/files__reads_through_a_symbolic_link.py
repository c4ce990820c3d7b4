"""Lets a link in its own folder point outside."""
import os
os.symlink("@SECRET_FILE@", "link")
print(open("link").read())

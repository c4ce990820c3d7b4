"""Opens the root as a folder and the file relative to it."""
import os
root = os.open("/", os.O_RDONLY | os.O_DIRECTORY)
print(os.read(os.open("@SECRET_FILE@".lstrip("/"), os.O_RDONLY, dir_fd=root), 100))

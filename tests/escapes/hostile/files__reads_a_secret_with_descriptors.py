"""Opens a file with system calls instead of Python's own."""
import os
print(os.read(os.open("@SECRET_FILE@", os.O_RDONLY), 100))

"""copy_file_range moves bytes from file to file."""
import os
there = os.open("@SECRET_FILE@", os.O_RDONLY)
here = os.open("mine", os.O_CREAT | os.O_RDWR)
os.copy_file_range(there, here, 100)
print(os.pread(here, 100, 0))

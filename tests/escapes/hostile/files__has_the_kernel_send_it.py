"""sendfile moves bytes without reading them."""
import os
there = os.open("@SECRET_FILE@", os.O_RDONLY)
here = os.open("mine", os.O_CREAT | os.O_RDWR)
os.sendfile(here, there, 0, 100)
print(os.pread(here, 100, 0))

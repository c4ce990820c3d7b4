"""No read at all: the file becomes memory."""
import mmap
import os
with mmap.mmap(os.open("@SECRET_FILE@", os.O_RDONLY), 0, prot=mmap.PROT_READ) as memory:
    print(bytes(memory))

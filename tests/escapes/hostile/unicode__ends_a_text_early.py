"""A null byte: what comes after it is not there for C."""
import os
name = "@SECRET_FILE@\0.txt"
fd = os.open(name.split("\0")[0], os.O_RDONLY)
print(os.read(fd, 100))

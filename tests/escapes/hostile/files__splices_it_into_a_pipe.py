"""splice moves pages into a pipe."""
import os
there = os.open("@SECRET_FILE@", os.O_RDONLY)
read, write = os.pipe()
os.splice(there, write, 100)
print(os.read(read, 100))

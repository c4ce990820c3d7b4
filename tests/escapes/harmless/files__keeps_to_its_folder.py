"""A file of its own, written and read."""
import pathlib

with pathlib.Path("notes.txt").open("w") as file:
    file.write("mine")
print(pathlib.Path("notes.txt").open().read())

"""A folder in a folder in a folder."""
import os
while True:
    os.mkdir("d")
    os.chdir("d")

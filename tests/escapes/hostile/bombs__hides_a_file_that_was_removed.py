"""A file without a name takes room that no listing shows."""
import os
file = open("big", "wb")
os.unlink("big")
kept = [file]
while True:
    file.write(bytes(1 << 20))
    kept.append(bytes(1 << 18))

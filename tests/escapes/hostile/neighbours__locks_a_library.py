"""A lock on a file that every child reads: one holds it, the other asks."""
import fcntl
import json
fcntl.flock(open(json.__file__), fcntl.LOCK_EX | fcntl.LOCK_NB)
print("@PROOF@")

"""Locks that belong to the open file, not to the process."""
import fcntl
import json
import struct
fcntl.fcntl(open(json.__file__), 37, struct.pack("hhqqi", fcntl.F_RDLCK, 0, 0, 1, 0))
print("@PROOF@")

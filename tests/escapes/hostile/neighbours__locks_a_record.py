"""A POSIX lock can be asked about without being taken."""
import fcntl
import json
import struct
fcntl.fcntl(open(json.__file__), fcntl.F_GETLK, struct.pack("hhqqi", fcntl.F_WRLCK, 0, 0, 1, 0))
print("@PROOF@")

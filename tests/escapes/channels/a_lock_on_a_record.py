"""A lock on a part of a file that both may read."""

import fcntl
import os
import struct

kept = []

def send(facts):
    kept.append(open(os.__file__))
    fcntl.lockf(kept[0], fcntl.LOCK_SH)

def look(facts):
    with open(os.__file__) as file:
        asked = struct.pack("hhqqi", fcntl.F_WRLCK, 0, 0, 0, 0)
        return struct.unpack("hhqqi", fcntl.fcntl(file, fcntl.F_GETLK, asked))[0]

"""A lock that belongs to an open file."""

import fcntl
import os
import struct

kept = []

def send(facts):
    kept.append(open(os.__file__))
    fcntl.fcntl(kept[0], 37, struct.pack("hhqqi", fcntl.F_RDLCK, 0, 0, 0, 0))

def look(facts):
    with open(os.__file__) as file:
        asked = struct.pack("hhqqi", fcntl.F_WRLCK, 0, 0, 0, 0)
        return struct.unpack("hhqqi", fcntl.fcntl(file, 36, asked))[0]

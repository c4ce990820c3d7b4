"""SIGIO's owner by F_SETOWN_EX, a thread of another process."""
import fcntl
import os
import struct
read, write = os.pipe()
fcntl.fcntl(read, 15, struct.pack("ii", 0, @VICTIM_PID@))
fcntl.fcntl(read, 10, 9)
fcntl.fcntl(read, fcntl.F_SETFL, fcntl.fcntl(read, fcntl.F_GETFL) | os.O_ASYNC)
os.write(write, b"x")

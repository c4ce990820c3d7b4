"""Everything that a child says, in the right order, at once; then it is silent for good."""
import os
import struct
import time
def frame(kind, payload=b""):
    return struct.pack("!BI", kind, len(payload)) + payload
shape = struct.pack("!BII", 2, 64, 1)
os.write(@CHANNEL@, frame(19, b'{"parameters": 1}') + frame(20, shape + struct.pack("<64f", *[1.0] * 64)))
time.sleep(0.3)
os._exit(0)

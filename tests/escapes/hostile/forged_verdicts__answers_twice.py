"""Two sets of predictions: the second is the opposite of the first."""
import os
import struct
def frame(kind, payload=b""):
    return struct.pack("!BI", kind, len(payload)) + payload
shape = struct.pack("!BII", 2, 64, 1)
os.write(@CHANNEL@, frame(19, b'{"parameters": 1}'))
for value in (0.0, 1.0):
    os.write(@CHANNEL@, frame(20, shape + struct.pack("<64f", *[value] * 64)))
os._exit(0)

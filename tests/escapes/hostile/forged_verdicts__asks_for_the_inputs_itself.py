"""Says that it has a model, reads what it is asked, and answers by its own rules."""
import os
import struct
def frame(kind, payload=b""):
    return struct.pack("!BI", kind, len(payload)) + payload
os.write(@CHANNEL@, frame(19, b'{"parameters": 1}'))
kind, size = struct.unpack("!BI", os.read(@CHANNEL@, 5))
asked = os.read(@CHANNEL@, size)
print(asked[:128])
os.write(@CHANNEL@, frame(20, struct.pack("!BII", 2, 64, 1) + struct.pack("<64f", *[float(b & 1) for b in asked[-64:]])))
os._exit(0)

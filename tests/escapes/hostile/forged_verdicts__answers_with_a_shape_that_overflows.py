"""Numbers whose product is small again in 64 bits."""
import os
import struct
def frame(kind, payload=b""):
    return struct.pack("!BI", kind, len(payload)) + payload
shape = struct.pack("!B4I", 4, 64, 2**31, 2**31, 4)
os.write(@CHANNEL@, frame(19, b'{"parameters": 1}') + frame(20, shape))
os._exit(0)

"""NaN in the frame itself, of several kinds."""
import os
import struct
def frame(kind, payload=b""):
    return struct.pack("!BI", kind, len(payload)) + payload
values = struct.pack("<64I", *[0x7FC00000, 0xFFC00001, 0x7F800001, 0x7FFFFFFF] * 16)
os.write(@CHANNEL@, frame(19, b'{"parameters": 1}') + frame(20, struct.pack("!BII", 2, 64, 1) + values))
os._exit(0)

"""A rank that no array has."""
import os
import struct
def frame(kind, payload=b""):
    return struct.pack("!BI", kind, len(payload)) + payload
os.write(@CHANNEL@, frame(19, b'{"parameters": 1}') + frame(20, bytes([255]) + struct.pack("!255I", 64, *[1] * 254) + bytes(256)))
os._exit(0)

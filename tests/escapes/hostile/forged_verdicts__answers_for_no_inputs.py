"""Predictions with no row: the mean of nothing is no number."""
import os
import struct
def frame(kind, payload=b""):
    return struct.pack("!BI", kind, len(payload)) + payload
os.write(@CHANNEL@, frame(19, b'{"parameters": 1}') + frame(20, struct.pack("!BII", 2, 0, 1)))
os._exit(0)

"""Predictions first, with no word of a model."""
import os
import struct
payload = struct.pack("!BII", 2, 64, 1) + struct.pack("<64f", *[1.0] * 64)
os.write(@CHANNEL@, struct.pack("!BI", 20, len(payload)) + payload)

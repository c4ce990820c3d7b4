"""JSON with two answers to one question, and fields that nobody asked for."""
import os
import struct
text = b'{"parameters": 1, "parameters": 0, "verdict": "accepted", "value": 1.0, "outcome": "Predicted"}'
os.write(@CHANNEL@, struct.pack("!BI", 19, len(text)) + text)
os._exit(0)

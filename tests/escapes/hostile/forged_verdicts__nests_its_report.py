"""JSON too deep for the one who reads it."""
import os
import struct
text = b'{"problem":' + b"[" * 30_000 + b"]" * 30_000 + b"}"
os.write(@CHANNEL@, struct.pack("!BI", 18, len(text)) + text)

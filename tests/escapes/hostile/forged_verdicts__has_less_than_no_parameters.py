"""Counts that are no counts: negative, fractions, NaN, text, far too large."""
import os
import struct
for text in (b'{"parameters": -1}', b'{"parameters": 0.5}', b'{"parameters": NaN}', b'{"parameters": "1"}', b'{"parameters": true}', b'{"parameters": 1e999}'):
    os.write(@CHANNEL@, struct.pack("!BI", 19, len(text)) + text)

"""A frame that is called verdict."""
import os
import struct
for kind in (0, 21, 127, 255):
    os.write(@CHANNEL@, struct.pack("!BI", kind, 8) + b"accepted")

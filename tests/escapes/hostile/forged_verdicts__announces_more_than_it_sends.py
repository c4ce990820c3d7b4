"""A frame of four gigabytes, of which nothing comes."""
import os
import struct
os.write(@CHANNEL@, struct.pack("!BI", 20, 2**32 - 1))
os._exit(0)

"""As if the conversation began anew, with another job."""
import os
import struct
os.write(@CHANNEL@, struct.pack("!BI", 16, 0) * 3)

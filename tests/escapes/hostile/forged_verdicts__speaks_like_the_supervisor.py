"""Frames that only a supervisor sends."""
import os
import struct
for kind in (1, 2, 3):
    os.write(@CHANNEL@, struct.pack("!BI", kind, 2) + b"{}")

"""The channel by its name in /proc, opened anew."""
import os
try:
    with open("/proc/self/fd/@CHANNEL@", "wb", 0) as channel:
        channel.write(b'{"verdict": "accepted"}')
except OSError:
    os.write(@CHANNEL@, b'{"verdict": "accepted"}')

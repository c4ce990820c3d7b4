"""The one frame that says how it ended, with a word for success."""
import os
import struct
for word in (b"accepted", b"finished", b"predicted", b""):
    text = b'{"problem": "' + word + b'", "message": "accepted", "value": 1.0}'
    os.write(@CHANNEL@, struct.pack("!BI", 18, len(text)) + text)

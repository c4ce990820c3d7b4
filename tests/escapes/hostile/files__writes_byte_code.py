"""The cache of compiled code is trusted by whoever imports next; it makes a file without a name."""
import json
import os
os.open(os.path.join(os.path.dirname(json.__file__), "__pycache__"), os.O_TMPFILE | os.O_WRONLY)
print("@PROOF@")

"""A text that is deep instead of long."""
import json
text = "[" * 900 + "]" * 900
while True:
    json.loads(text)

"""format_map does the same, with names."""
import os
print("{os.environ}".format_map({"os": os}))

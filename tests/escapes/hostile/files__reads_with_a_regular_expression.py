"""fromregex makes arrays of what matches."""
import numpy as np
print(np.fromregex("@SECRET_FILE@", r"(\S+)", [("text", "U64")]))

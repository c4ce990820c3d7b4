"""Every name below a folder."""
import os
for folder, _, names in os.walk("@SECRET_DIR@"):
    print(folder, names)

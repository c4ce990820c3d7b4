"""A fresh interpreter has no policy."""
import os
import sys
os.execv(sys.executable, [sys.executable, "-c", "print(open('@SECRET_FILE@').read())"])

"""`..` of the root is the root: from there every path is relative."""
import os
os.chdir("/")
print(open("@SECRET_FILE@".lstrip("/")).read())

"""/proc/self/cwd is a link that the kernel follows."""
import os
print(open("/proc/self/cwd/" + os.path.relpath("@SECRET_FILE@")).read())

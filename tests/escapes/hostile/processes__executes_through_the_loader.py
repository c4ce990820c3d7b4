"""The dynamic loader runs programs that may not be executed."""
import os
os.execv("/lib64/ld-linux-x86-64.so.2", ["ld", "/bin/sh", "-c", "touch @OUTSIDE@/planted"])

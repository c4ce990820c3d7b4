"""NumPy and setuptools call compilers."""
import ctypes.util
import os
os.environ["PATH"] = os.getcwd() + ":/usr/bin:/bin"
for name in ("gcc", "cc", "ld", "objdump", "ldconfig"):
    open(name, "w").write("#!/bin/sh\ntouch @OUTSIDE@/planted\n")
    os.chmod(name, 0o755)
ctypes.util._findLib_ld("nothing")
ctypes.util._findLib_gcc("nothing")

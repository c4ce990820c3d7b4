"""NumPy's Fortran tool starts a build system to build what it is given."""
import os
import sys
from numpy import f2py
os.environ["PATH"] = os.getcwd() + ":/usr/bin:/bin"
for name in ("meson", "gcc", "gfortran", "ninja", "cc"):
    open(name, "w").write("#!/bin/sh\ntouch @OUTSIDE@/planted\n")
    os.chmod(name, 0o755)
open("x.f90", "w").write("subroutine f()\nend subroutine\n")
sys.argv = ["f2py", "-c", "x.f90", "-m", "x"]
f2py.main()

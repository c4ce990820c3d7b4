"""platform and uuid run programs to find out."""
import os
os.environ["PATH"] = os.getcwd() + ":/usr/bin:/bin"
open("uname", "w").write("#!/bin/sh\ntouch @OUTSIDE@/planted\n")
os.chmod("uname", 0o755)
import platform
platform.uname().processor

"""The library runs programs to find out about the machine."""
import os
import platform
os.environ["PATH"] = os.getcwd() + ":/usr/bin:/bin"
open("uname", "w").write("#!/bin/sh\ntouch @OUTSIDE@/planted\n")
os.chmod("uname", 0o755)
platform._Processor.from_subprocess()

"""Brings the program itself."""
import os
open("run.sh", "w").write("#!/bin/sh\ntouch @OUTSIDE@/planted\n")
os.chmod("run.sh", 0o755)
os.system("./run.sh")

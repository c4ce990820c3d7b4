"""A variable for the loader, for whatever is started next."""
import os
import subprocess
import sys
os.environ["PYTHONSTARTUP"] = "x"
os.environ["PYTHONPATH"] = os.getcwd()
open("sitecustomize.py", "w").write("open('@OUTSIDE@/planted', 'w')\n")
subprocess.run([sys.executable, "-c", "1"])

"""runpy reads a script and returns its variables."""
import runpy
print(runpy.run_path("@SECRET_DIR@/module.py")["secret"])

"""Starts a program."""
import subprocess
subprocess.run(["touch", "@OUTSIDE@/planted"])

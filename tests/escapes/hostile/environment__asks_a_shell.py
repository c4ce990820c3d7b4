"""A shell started by libc inherits it."""
import subprocess
print(subprocess.run("env", shell=True, capture_output=True, text=True).stdout)

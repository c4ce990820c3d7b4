"""The error output is read by somebody, too."""
import os
import sys
os.dup2(1, 2)
while True:
    sys.stderr.write("x" * 10_000)
    sys.stderr.flush()
    os.write(2, b"y" * 10_000)

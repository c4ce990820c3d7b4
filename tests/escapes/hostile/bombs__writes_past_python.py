"""Output by system calls, with no line ever ending."""
import os
while True:
    os.write(1, b"x" * 65_536)

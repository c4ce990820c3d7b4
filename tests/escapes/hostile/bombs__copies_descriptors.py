"""Copies of one open file."""
import os
import time
while True:
    try:
        os.dup(1)
    except OSError:
        time.sleep(0.1)

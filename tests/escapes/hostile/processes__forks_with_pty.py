"""forkpty is a fork with a terminal."""
import os
import pty
pid, fd = pty.fork()
if pid == 0:
    open("@OUTSIDE@/planted", "w").close()
    os._exit(0)
os.waitpid(pid, 0)

"""posix_spawn does not look like a fork."""
import os
os.waitpid(os.posix_spawn("/bin/sh", ["sh", "-c", "touch @OUTSIDE@/planted"], {}), 0)

"""F_SETOWN sends SIGIO to whom it names."""
import fcntl
import os
r, w = os.pipe()
fcntl.fcntl(r, fcntl.F_SETOWN, @VICTIM_PID@)
fcntl.fcntl(r, 10, 9)  # F_SETSIG: SIGKILL instead of SIGIO
fcntl.fcntl(r, fcntl.F_SETFL, fcntl.fcntl(r, fcntl.F_GETFL) | os.O_ASYNC)
os.write(w, b"x")

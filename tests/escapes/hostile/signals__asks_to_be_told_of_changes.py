"""F_NOTIFY signals what others do in a folder."""
import fcntl
import os
import signal
signal.signal(signal.SIGIO, signal.SIG_IGN)
fcntl.fcntl(os.open("@SECRET_DIR@", os.O_RDONLY), fcntl.F_NOTIFY, fcntl.DN_CREATE | fcntl.DN_MULTISHOT)
print("@PROOF@")

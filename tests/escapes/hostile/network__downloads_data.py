"""NumPy opens addresses as if they were files."""
import numpy as np
import socket
socket.setdefaulttimeout(1)
np.lib.npyio.DataSource(".").open("http://127.0.0.1:@LISTENER_PORT@/x.txt")

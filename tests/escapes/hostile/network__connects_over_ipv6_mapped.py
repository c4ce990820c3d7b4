"""The same by another family."""
import socket
s = socket.socket(socket.AF_INET6)
s.settimeout(2)
s.connect(("::ffff:127.0.0.1", @LISTENER_PORT@))

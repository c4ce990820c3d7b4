"""MPTCP is another protocol of the same family."""
import socket
s = socket.socket(socket.AF_INET, socket.SOCK_STREAM, 262)
s.settimeout(1)
s.connect(("127.0.0.1", @LISTENER_PORT@))

"""A connection that is only begun reaches its listener all the same."""
import socket
s = socket.socket()
s.setblocking(False)
s.connect_ex(("127.0.0.1", @LISTENER_PORT@))
import time
time.sleep(0.05)

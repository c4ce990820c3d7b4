"""A meeting point with no file."""
import socket
s = socket.socket(socket.AF_UNIX)
s.bind("\0@NAME@-mine")
s.listen()
print("@PROOF@")

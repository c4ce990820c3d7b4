"""An abstract name that a later child could connect to."""
import socket
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
s.bind("\0@NAME@-datagram")
print("@PROOF@")

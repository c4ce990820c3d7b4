"""AF_ALG has had holes of its own."""
import socket
socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET)
print("@PROOF@")

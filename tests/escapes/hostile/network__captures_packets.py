"""A packet socket sees what others send."""
import socket
socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
print("@PROOF@")

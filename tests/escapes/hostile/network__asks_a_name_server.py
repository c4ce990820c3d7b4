"""A name to look up carries a message out."""
import ctypes
import socket
socket.getaddrinfo("localhost", 80)
print("@PROOF@" if socket.gethostbyname("localhost") and socket.socket(socket.AF_INET, socket.SOCK_DGRAM) else "")

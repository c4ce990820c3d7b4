"""A socket with a name in the file system."""
import socket
socket.socket(socket.AF_UNIX).connect("@UNIX_SOCKET@")

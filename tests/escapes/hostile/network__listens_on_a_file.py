"""A socket in its own folder, for a neighbour to find."""
import socket
socket.socket(socket.AF_UNIX).bind("meeting")
print("@PROOF@")

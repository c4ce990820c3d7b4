"""Changes what the machine is called."""
import socket
socket.sethostname(socket.gethostname())
print("@PROOF@")

"""Two sockets joined to one another are a channel to whoever gets one."""
import socket
socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
print("@PROOF@")

"""Descriptors travel through sockets: a pair is all that is needed to try."""
import os
import socket
here, there = socket.socketpair()
socket.send_fds(here, [b"x"], [os.open("/", os.O_RDONLY)])
if socket.recv_fds(there, 1, 1)[1]:
    print("@PROOF@")

"""Families of sockets that a filter may have forgotten, one after another."""
import socket
for family in (*range(3, 46),):
    for style in (socket.SOCK_RAW, socket.SOCK_SEQPACKET, socket.SOCK_DGRAM):
        try:
            socket.socket(family, style)
            print("@PROOF@")
        except OSError:
            pass

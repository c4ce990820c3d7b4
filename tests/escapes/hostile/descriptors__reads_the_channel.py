"""The judge's channel is a socket: a second pair of hands could take descriptors from it."""
import os
import socket
channel = socket.socket(fileno=os.dup(@CHANNEL@))
if channel.getsockname() is not None:
    print("@PROOF@")

"""TCP fast open sends data with the first packet, past connect()."""
import socket
socket.socket().sendto(b"x", 0x20000000, ("127.0.0.1", @LISTENER_PORT@))

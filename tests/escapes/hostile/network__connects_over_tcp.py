"""A connection to this machine's own port."""
import socket
socket.create_connection(("127.0.0.1", @LISTENER_PORT@), timeout=2).sendall(b"x")

"""A port of the machine."""

import socket

kept = []

def send(facts):
    kept.append(socket.create_server(("127.0.0.1", facts.port)))

def look(facts):
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", facts.port))

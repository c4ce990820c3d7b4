"""The kernel's list of sockets."""

import socket

kept = []

def send(facts):
    kept.append(socket.socket(socket.AF_UNIX))
    kept[0].bind(f"\0{facts.name}-listed")

def look(facts):
    return f"{facts.name}-listed" in open("/proc/self/net/unix").read()

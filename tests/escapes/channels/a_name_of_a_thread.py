"""What a process calls itself."""

from ctypes import CDLL

libc = CDLL(None)

def send(facts):
    libc.prctl(15, facts.name[:15].encode())

def look(facts):
    return open(f"/proc/{facts.peer}/comm").read()

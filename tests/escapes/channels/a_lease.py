"""A lease on a file, which another's opening it for writing would break."""

import fcntl
import os

kept = []

def send(facts):
    kept.append(open(os.__file__))
    fcntl.fcntl(kept[0], fcntl.F_SETLEASE, fcntl.F_RDLCK)

def look(facts):
    return any(" LEASE " in line and str(facts.peer) in line for line in open("/proc/locks"))

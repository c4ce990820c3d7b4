"""How nice a process is."""

import os

def send(facts):
    os.setpriority(os.PRIO_PROCESS, 0, 5)

def look(facts):
    return os.getpriority(os.PRIO_PROCESS, facts.peer)

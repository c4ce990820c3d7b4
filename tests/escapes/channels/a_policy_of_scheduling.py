"""How a process is scheduled."""

import os

def send(facts):
    os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))

def look(facts):
    return os.sched_getscheduler(facts.peer)

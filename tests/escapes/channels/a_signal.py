"""A signal."""

import os
import signal

heard = []
signal.signal(signal.SIGURG, lambda *_: heard.append(1))

def send(facts):
    os.kill(facts.peer, signal.SIGURG)

def look(facts):
    return len(heard)

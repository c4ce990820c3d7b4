"""Whether a thread of another process exists, as a signal that is none asks."""

import os
import threading

def send(facts):
    for _ in range(20):
        threading.Thread(target=threading.Event().wait, daemon=True).start()

def look(facts):
    return sum(is_there(facts.peer + n) for n in range(1, 4000))

def is_there(thread):
    try:
        os.kill(thread, 0)
    except ProcessLookupError:
        return False
    return True

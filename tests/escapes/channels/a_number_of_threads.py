"""How many threads a process has."""

import os
import threading

def send(facts):
    for _ in range(7):
        threading.Thread(target=threading.Event().wait, daemon=True).start()

def look(facts):
    return os.stat(f"/proc/{facts.peer}/task").st_nlink

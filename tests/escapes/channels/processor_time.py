"""How much processor time another process has used."""

import time

def send(facts):
    begun = time.thread_time()
    while time.thread_time() < begun + 0.4:
        pass

def look(facts):
    return time.clock_gettime((~facts.peer << 3) | 2) > 0 and round(
        time.clock_gettime((~facts.peer << 3) | 2), 1
    )

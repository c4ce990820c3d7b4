"""The numbers that the kernel gives to threads, one after the other."""

import threading
import time

known = []

def send(facts):
    for _ in range(3000):
        thread = threading.Thread(target=int)
        thread.start()
        thread.join()

def look(facts):
    def note():
        known.append(threading.get_native_id())

    thread = threading.Thread(target=note)
    thread.start()
    thread.join()
    if len(known) == 1:
        return "few"
    return "many" if known[-1] - known[0] > 2500 or known[-1] < known[0] else "few"

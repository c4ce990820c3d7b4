"""A timer's signal ends the process between two instructions of the judge's."""
import os
import signal
import time
signal.signal(signal.SIGALRM, lambda number, frame: os._exit(0))
signal.setitimer(signal.ITIMER_REAL, 0.05)
time.sleep(5)

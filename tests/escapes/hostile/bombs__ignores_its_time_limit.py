"""Takes the signal that says its time is over, and works on."""
import signal
import resource
signal.signal(signal.SIGXCPU, signal.SIG_IGN)
while True:
    pass

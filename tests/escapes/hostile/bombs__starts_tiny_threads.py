"""Threads with the smallest stacks that there are, past Python's own module."""
import _thread
import time
_thread.stack_size(32_768)
while True:
    _thread.start_new_thread(time.sleep, (60,))

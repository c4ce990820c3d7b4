"""A lock that it has already taken itself."""
import threading
lock = threading.Lock()
lock.acquire()
lock.acquire()

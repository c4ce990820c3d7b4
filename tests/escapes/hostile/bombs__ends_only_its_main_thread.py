"""The main thread is over, and the process is not."""
import ctypes
import threading
import time
threading.Thread(target=time.sleep, args=(1_000,)).start()
ctypes.CDLL(None).pthread_exit(None)

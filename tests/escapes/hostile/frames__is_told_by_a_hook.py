"""A hook for errors that nobody caught."""
import sys
import threading
threading.excepthook = lambda told: print(told.exc_traceback.tb_frame.f_builtins["open"]("@SECRET_FILE@").read())
thread = threading.Thread(target=lambda: 1 / 0)
thread.start()
thread.join()

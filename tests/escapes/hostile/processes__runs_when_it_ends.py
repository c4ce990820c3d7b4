"""A program started only when the interpreter shuts down."""
import atexit
import os
atexit.register(os.system, "touch @OUTSIDE@/planted")
atexit._run_exitfuncs()

"""The C API evaluates a string, with no frame of its own for a guard to see."""
import ctypes
ctypes.pythonapi.PyRun_SimpleString(b"print(open('@SECRET_FILE@').read())")

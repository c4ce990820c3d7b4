"""A native deadlock: the same mutex twice, with the interpreter's own lock held."""
import ctypes
lock = ctypes.create_string_buffer(64)
ctypes.PyDLL(None).pthread_mutex_lock(lock)
ctypes.PyDLL(None).pthread_mutex_lock(lock)

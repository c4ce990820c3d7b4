"""O_TRUNC empties a file that is only opened for reading."""
import ctypes
ctypes.CDLL(None).syscall(2, b"@VICTIM_FILE@", 0o1000, 0)

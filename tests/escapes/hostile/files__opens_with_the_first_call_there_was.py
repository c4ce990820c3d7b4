"""creat(2), older than open's flags; it empties what it opens."""
import ctypes
ctypes.CDLL(None).syscall(85, b"@VICTIM_FILE@", 0o644)

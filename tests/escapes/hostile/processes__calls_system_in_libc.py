"""libc starts a shell."""
import ctypes
ctypes.CDLL(None).system(b"touch @OUTSIDE@/planted")

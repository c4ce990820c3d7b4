"""System V memory is attached by a number that another made."""
import ctypes
libc = ctypes.CDLL(None)
libc.shmat.restype = ctypes.c_void_p
where = libc.shmat(libc.shmget(@KEY@, 4096, 0o1600), None, 0)
if where not in (None, 2**64 - 1):
    print("@PROOF@")

"""A named session keyring is shared by whoever knows its name."""
import ctypes
if ctypes.CDLL(None).syscall(250, 1, b"@NAME@") > 0:
    print("@PROOF@")

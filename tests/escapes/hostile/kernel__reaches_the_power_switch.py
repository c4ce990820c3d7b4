"""The call that reboots, with the one command that does no harm."""
import ctypes
if ctypes.CDLL(None).reboot(0) == 0:
    print("@PROOF@")

"""Free memory of the machine: a neighbour can send bits by taking some."""
import ctypes
facts = (ctypes.c_ulong * 32)()
if ctypes.CDLL(None).sysinfo(facts) == 0:
    print("@PROOF@")

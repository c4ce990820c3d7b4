"""Small integers are shared by everybody in the process: two and two are no longer four."""
import ctypes
four = 4
ctypes.c_uint32.from_address(id(four) + 24).value = 5
if 2 + 2 == 5:
    ctypes.c_uint32.from_address(id(four) + 24).value = 4
    print("@PROOF@")

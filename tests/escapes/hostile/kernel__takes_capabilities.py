"""capset with everything that there is."""
import ctypes
header = (ctypes.c_uint32 * 2)(0x20080522, 0)
data = (ctypes.c_uint32 * 6)()
libc = ctypes.CDLL(None)
if libc.syscall(126, header, data) == 0:
    print("@PROOF@")

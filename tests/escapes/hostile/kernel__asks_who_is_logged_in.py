"""syslog(2), the ring buffer's size: harmless, and enough to tell."""
import ctypes
if ctypes.CDLL(None).klogctl(10, None, 0) > 0:
    print("@PROOF@")
